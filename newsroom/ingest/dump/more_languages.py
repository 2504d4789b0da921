"""The words of furniture in Dutch, the Nordic languages, Polish, Czech, Turkish, Greek and scripts other than Latin.

The tables are those of tables.py, which takes them in.
"""

from newsroom.text.words import phrases

ADVERTISEMENTS = phrases("""
    advertentie | reclame | annons | annonse | annonce | reklame | mainos | mainos alkaa | reklama | reklam | inzerce
    hirdetés | publicitate | реклама | διαφήμιση | إعلان | إعلانات | פרסומת | 广告 | 廣告 | 광고 | 广告位 | inzercia
    reklama end | artikel går vidare under annonsen | artikeln fortsätter under annonsen | artikkelen fortsetter under
    artiklen fortsætter under annoncen | artikeltekst gaat verder onder | juttu jatkuu mainoksen jälkeen
    продолжение после рекламы | dalsza część tekstu pod reklamą | dalsza część artykułu pod materiałem wideo
""")

LABELS = ADVERTISEMENTS | phrases("""
    delen | deel dit | deel dit artikel | reageer | afdrukken | lees voor | inloggen | abonneren | zoeken | sluiten
    dela | dela artikeln | kommentera | skriv ut | lyssna | logga in | prenumerera | sök | meny | stäng
    del | del artikkelen | del artiklen | kommenter | lytt | lyt | logg inn | log ind | abonner | søg | søk | meny
    jaa | jaa artikkeli | kommentoi | kuuntele | kirjaudu | tilaa | valikko | haku | tulosta
    udostępnij | skomentuj | drukuj | zaloguj się | subskrybuj | posłuchaj | szukaj | zapisz | kopiuj link
    sdílet | diskuse | tisk | přihlásit se | předplatit | hledat | zdieľať | paylaş | yazdır | giriş yap | abone ol
    yorum yap | поделиться | распечатать | войти | подписаться | поиск | меню | комментировать | скопировать ссылку
    поділитися | коментувати | κοινοποίηση | εκτύπωση | σύνδεση | شارك | مشاركة | شارك المقال | طباعة | تسجيل الدخول
    اشترك | بحث | القائمة | نسخ الرابط | שתף | שתפו | הדפסה | התחברות | 分享 | 分享到 | 打印 | 登录 | 登入 | 注册
    訂閱
    订阅 | 收藏 | 点赞 | 评论 | 搜索 | 首页 | 首頁 | 列印 | 扫一扫 | 返回首页 | 责任编辑 | 공유하기 | 공유 | 인쇄
    로그인
    구독 | 댓글 | 글자크기 | 印刷 | 保存 | コメント | コメントする | 記事を印刷 | この記事をシェア | ツイート | いいね
    chia sẻ | bagikan | baca juga | แชร์
""")

NOTICES = phrases("""
    lees ook: | lees ook | lees meer: | lees verder: | bekijk ook: | läs också: | läs även: | läs mer: | läs mer om
    les også: | les mer: | læs også: | læs mere: | se også: | lue myös: | czytaj też: | czytaj także: | zobacz też:
    zobacz także: | czytaj więcej: | źródło: | fot. | čtěte také: | čtěte více: | přečtěte si | zdroj: | foto: | bron:
    källa: | kilde: | ayrıca bkz | ilgili haber: | kaynak: | читайте также: | читайте также | читайте по теме
    смотрите также
    фото: | источник: | подробнее: | читайте також: | джерело: | διαβάστε επίσης: | διαβάστε ακόμη: | διαβάστε ακόμα
    πηγή: | اقرأ أيضا: | اقرأ أيضاً: | اقرأ أيضًا: | اقرأ ايضا: | المصدر: | شاهد أيضا: | קראו גם: | צילום:
    延伸阅读： | 延伸阅读: | 延伸閱讀 | 相关阅读： | 相关新闻： | 更多： | 来源： | 来源: | 來源： | 责任编辑：
    责任编辑:
    编辑： | 编辑: | 責任編輯： | 責任編輯: | 編輯： | 编审： | 审核： | 校对： | （编辑
    (编辑
    （责任编辑 | (责任编辑 | （編輯 | （责编 | (责编 | 责编： | 责编:
    原标题： | 图片来源 | 関連記事： | あわせて読みたい： | 写真： | 写真= | 出典：
    関連：
    관련기사: | 사진= | 출처: | baca juga: | simak juga: | sumber: | ảnh: | xem thêm:
""")

ENDS = phrases("""
    lees ook | meer nieuws | meest gelezen | gerelateerde artikelen | läs också | läs mer | mest läst | mest lästa
    les også | mest lest | læs også | mest læste | lue myös | luetuimmat | czytaj także | czytaj też | zobacz także
    polecane | najczęściej czytane | najnowsze | čtěte také | nejčtenější | související články | ilgili haberler
    en çok okunanlar | читайте также | материалы по теме | по теме | самое читаемое | главные новости
    новости партнеров
    новости по теме | читайте також | διαβάστε επίσης | σχετικά άρθρα | δημοφιλή | اقرأ أيضا | اقرأ أيضاً | اقرأ أيضًا
    مواضيع ذات صلة | أخبار ذات صلة | الأكثر قراءة | مقالات ذات صلة | כתבות נוספות | עוד בנושא | 相关阅读 | 相关新闻
    相關新聞
    相关文章 | 延伸阅读 | 延伸閱讀 | 热门新闻 | 推荐阅读 | 猜你喜欢 | 关联阅读 | 為您推薦 | 관련기사 | 많이 본 뉴스
    인기기사
    人気記事 | アクセスランキング | おすすめ記事 | この記事の関連ニュース | baca juga | berita terkait | terpopuler
    tin liên quan
""")

BOXES = phrases("""
    lees ook | lees meer | läs också | läs mer | les også | læs også | lue myös | czytaj także | czytaj też
    zobacz także | čtěte také | ilgili haberler | читайте также | по теме | διαβάστε επίσης | اقرأ أيضا | اقرأ أيضاً
    مواضيع ذات صلة | קראו גם | 相关阅读 | 延伸阅读 | 関連記事 | あわせて読みたい | 관련기사 | etiketter | tagi
    štítky | теги
    метки | ετικέτες | 标签 | 关键词 | タグ | キーワード | temat | emner | aiheet | onderwerpen
""")

COMMENTS = phrases("""
    reacties | kommentarer | kommentarer (0) | kommentit | komentarze | komentáře | diskuse | yorumlar | комментарии
    комментарии читателей | обсуждение | коментарі | σχόλια | التعليقات | تعليقات | תגובות | 评论 | 評論 | 网友评论
    最新评论
    全部评论 | 댓글 | コメント | 読者のコメント | komentar | bình luận
    टिप्पणियां | टिप्पणियाँ | पाठकों की टिप्पणियां | मंतव्य | মন্তব্য | ความคิดเห็น | hozzászólások | comentarii
    plaats een reactie | geef een reactie | alle reacties | praat mee | lämna en kommentar | legg igjen en kommentar
    skriv en kommentar | jätä kommentti | dodaj komentarz | přidat komentář | bir cevap yazın
    добавить комментарий | оставить комментарий | все комментарии | залишити коментар | αφήστε ένα σχόλιο
    اترك تعليقا | اترك تعليقاً | أضف تعليقا | أضف تعليقاً | כתיבת תגובה | הוספת תגובה | टिप्पणी करें | 发表评论
    發表評論
    发表回复 | 网友留言 | コメントを残す | みんなのコメント | 댓글 쓰기 | 댓글 남기기 | để lại bình luận
    gửi bình luận | tinggalkan balasan | tulis komentar | แสดงความคิดเห็น
""")

COUNTED = phrases("""
    reactie | kommentti | kommenttia | komentarz | komentarzy | komentář | komentářů | yorum | комментарий
    комментария | комментариев | коментар | коментаря | коментарів | σχόλιο | تعليق | تعليقا | تعليقًا | תגובה
    टिप्पणी | 条评论 | 條評論 | 則留言 | 条留言 | 件のコメント | 件 のコメント | 개의 댓글 | 개 댓글 | hozzászólás
    comentariu | ความเห็น | lượt bình luận | balasan
""")
