"""The words by which pages betray their furniture, in the languages of Latin-script news sites and in Japanese.

All are compared without case, typographic apostrophes, closing colon or full stop.
"""

from newsroom.ingest.dump import more_languages
from newsroom.text.words import phrases

# A whole line that is never part of a story.
LABELS = more_languages.LABELS | phrases("""
    home | menu | search | search form | close | open | skip to content | skip to main content | skip navigation
    main navigation | navigation | top menu | toggle navigation | site index | quick links | accessibility links
    subscribe | subscribe now | subscriptions | sign in | sign up | sign up now | log in | login | log out | logout
    register | my account | account | profile | create account | manage preferences | customer service | newsletters
    newsletter | e-paper | e-edition | your email | email address | submit | send | cancel | select | loading
    learn more | facebook | twitter | x | x (twitter) | linkedin | pinterest | reddit | whatsapp | telegram
    instagram | youtube | tumblr | flipboard | email | e-mail | print | sms | rss | google+ | snapchat | tiktok
    threads | bluesky | messenger | pocket | mastodon | copy link | copy url | link copied | copied | share
    share this | share this article | share this story | share on facebook | share on twitter | share on x
    share on linkedin | share on reddit | share on pinterest | share on whatsapp | post on twitter | tweet
    tweet this | like | save | save article | save for later | bookmark | gift article | social sharing
    share via email | email this story | email this article | print this article | print article
    order reprint of this story | listen | listen to this article | play | pause | download | embed | transcript
    toggle caption | hide caption | enlarge this image | enlarge image | view image | view gallery | view photos
    image | photo | photos | video | videos | gallery | toggle more options | expand | comment | comments
    no comments | leave a comment | view comments | show comments | read comments | add a comment
    join the conversation | advertisement | advertisements | advert | ad | ads | sponsored | sponsor message
    promoted | sponsored content | paid content | paid post | story continues below advertisement
    article continues below | article continues after advertisement | continue reading below | continue reading
    read more | more | show more | show less | see more | view more | load more | read full article
    click to expand | back to top | top | next | previous | next article | previous article | next page | live
    trending | trending now | breaking news | latest news | anzeige | werbung | teilen | drucken | merken
    kommentare | kommentieren | artikel teilen | zur startseite | suche | startseite | anmelden | abmelden
    abonnieren | mein profil | menü | mehr | weiterlesen | vorlesen | newsletter abo | publicité | partager
    imprimer | commenter | commentaires | accueil | s'abonner | se connecter | menu principal | rechercher
    lire aussi | écouter | recherche | envoyer | offrir l'article | enregistrer | copier le lien | publicidad
    compartir | imprimir | comentarios | comentar | inicio | suscríbete | iniciar sesión | buscar | guardar | enviar
    escuchar | copiar enlace | pubblicità | condividi | stampa | commenti | abbonati | accedi | cerca | home page
    publicidade | compartilhar | assine | entrar | buscar no site | menú
    もっと見る | 広告 | シェア | ログイン | 会員登録
    your email address | enter your email | enter your email address | type your email | become a member
    support us | story continues | story continues below | in-depth | opens in new window | s'inscrire
    je m'inscris | m'abonner | aller au contenu | aller au contenu principal | favoris | zum inhalt springen
    zum inhalt | artikel anhören | lesezeichen | jetzt abonnieren | registrieren | abo | portada | secciones
    regístrate | suscribirse | suscribirme | apúntate | escucha el artículo | menú principal | favoritos
    facebook twitter email | sections | cart | your account | photo credit | share on bluesky | accept | accept all
    reject all | manage cookies | cookie settings | i agree | ok | got it | no thanks | close menu | open menu
    main menu | skip to main | print this page | e-mail to a friend | email to a friend | send to a friend
    printer-friendly version | printer friendly | text size | font size | larger text | send by email
""")

# The labels that stand between the paragraphs of a story.
ADVERTISEMENTS = more_languages.ADVERTISEMENTS | phrases("""
    advertisement | advertisements | advert | ad | ads | sponsored | story continues | story continues below
    story continues below advertisement | article continues below | article continues after advertisement | anzeige
    werbung | publicité | publicidad | pubblicità | publicidade | 広告
""")

# What stands over a box that somebody paid for.
SPONSORED = phrases("""
    sponsored | sponsored content | sponsor content | promoted | promoted content | paid content | paid post
    paid partnership | partner content | sponsor message | advertiser content | gesponsert | contenu sponsorisé
    contenido patrocinado | conteúdo patrocinado | contenuto sponsorizzato | gesponsord | sponsrat innehåll
    annonsörinnehåll | materiał sponsorowany | на правах рекламы | sponsorlu içerik
""")

# A line that begins so and is short (furniture.MAX_SCRAP) asks something of readers or stands beside a picture.
NOTICES = more_languages.NOTICES | phrases("""
    share this | share on | follow us | follow @ | sign up for | sign up to | subscribe to | subscribe for
    log in to | click here | click to | tap here | download the | download our | get the latest | get our | join our
    read more: | read also | also read | see also | more: | more on this: | related: | recommended: | watch:
    listen: | in pictures: | for more, read | photo: | photo by | photograph: | photography by | image:
    photograph by | photographs by | image credit | image source | foto: | fotos: | credit: | picture: | pictured:
    video: | bild: | quelle: | source: | sources: | tags: | topics: | see more: | don't miss: | also on: | up next:
    reading time: | lesezeit: | lesedauer: | temps de lecture : | tiempo de lectura: | enlarge this | lesen sie hier
    jetzt lesen: | hier geht es | auch interessant: | lesen sie auch: | mehr zum thema: | lesen sie auch :
    lire aussi : | lire aussi: | à lire aussi : | à lire aussi: | lire la suite | voir aussi : | leer también
    lea también | le puede interesar: | te puede interesar: | puede escribirnos | vea también | leggi anche
    leia também | veja também | this article is more than | support independent | getting your
    you have successfully | there was a problem | by subscribing | by signing up | by clicking | we use cookies
    this site uses cookies | this website uses | please enable javascript | your browser does | ad feedback
    blog comments powered by | comments powered by | report typos | report an error | report a correction
    this story was originally | this article was originally | this story originally | this article originally
    this story first appeared | this article first appeared | this story was first | originally published by
    media caption | image caption | you must be logged in | you need to be logged in | log in or create
    the opinions expressed in | opinions expressed by | story continues | article continues
    your email address will | required fields are
""")

# The same, unless the line is a sentence: a story may well begin one so.
LABELLED = phrases("""
    read more | more on this | getty images | file photo | wordcount | word count | reading time | min read
    lesezeit | lesedauer | temps de lecture | tiempo de lectura | last updated | tags | filed under | wechat
    whatsapp | toggle | view all | view comments | post a comment | leave a reply | lesen sie auch | mehr zum thema
    jetzt lesen | auch interessant | lire aussi | à lire aussi | voir aussi | le puede interesar | lea más
    support us | donate | your browser | advertisement | published in | posted in | tagged | listen to
    in association with | comments | kommentare | commentaires | comentarios
""")

# A short line that begins so heads what stands under a story: nothing after it belongs to it.
ENDS = more_languages.ENDS | phrases("""
    comments | view comments | read comments | leave a comment | leave a reply | post a comment
    blog comments powered by | join the conversation | related topics | related news | related posts | more stories
    more from | more news | more like this | most popular | most read | most viewed | most shared | most recent
    most commented | top stories in | trending | trending stories | recommended for you | recommended stories
    you may also like | you might also like | stories chosen | up next | read next | next up | what to read next
    editor's picks | editors' picks | popular | latest stories | latest news | places in this story
    people in the story | filed under | about the author | about the writer | terms of service | terms of use
    privacy policy | cookie policy | contact us | footer links | site map | sitemap | our network | mehr artikel
    das könnte sie auch interessieren | meistgelesen | kommentare | leserkommentare | zur startseite | impressum
    datenschutz | sur le même sujet | les plus lus | commentaires | réagir | mots-clés | más noticias
    noticias relacionadas | lo más leído | lo más visto | comentarios | etiquetas | archivado en | tagged
    related internet links | articoli correlati | commenti | leia também | mais lidas
    関連記事 | 関連リンク | あわせて読みたい
    アクセスランキング | ランキング | 新着記事 | 編集部が選ぶ
""")

# A short line that begins so heads a box, either under a story or within it.
BOXES = more_languages.BOXES | phrases("""
    related | related articles | related stories | related content | related links | related coverage | tags
    topics | themen | schlagworte | schlagwörter | voir aussi | à lire aussi | lesen sie auch | leggi anche
    auch interessant | more on this | more in | don't miss | in this story | recommended | wordcount
    mehr zum thema | relacionado | relacionadas | sign up for our | sign up to our | subscribe to our
    newsletter sign | get the day's top | follow us on | more | read more | read also | see also | also read
    more stories | lire aussi | lea también | leer también | te puede interesar | más información | leia também
    you may also like | most read | listen | watch
""")

# A short line that begins so heads what readers wrote.
COMMENTS = more_languages.COMMENTS | phrases("""
    comments | view comments | read comments | leave a comment | leave a reply | post a comment
    join the conversation | join the discussion | blog comments powered by | comments powered by | kommentare
    leserkommentare | commentaires | réagir | comentarios | comentários | commenti | comments are closed
    discussion about this | reader comments | readers' comments | user comments | comments section | all comments
    view all comments | see all comments | show comments | show all comments | top comments | recent comments
    add a comment | write a comment | submit a comment | have your say | join the debate | be the first to comment
    alle kommentare | kommentar schreiben | kommentar verfassen | schreiben sie einen kommentar | diskutieren sie mit
    schreibe einen kommentar | laisser un commentaire | laissez un commentaire | vos commentaires | vos réactions
    tous les commentaires | les commentaires | deja un comentario | dejar un comentario | deja una respuesta
    ver comentarios | todos los comentarios | comentarios de los lectores | deixe um comentário | deixe uma resposta
    deixe seu comentário | deixe o seu comentário | ver comentários | lascia un commento | lascia una risposta
    tutti i commenti | i commenti dei lettori
""")

# What is counted above readers' words: "6 Kommentare", "コメント (6)".
COUNTED = (
    more_languages.COUNTED
    | COMMENTS
    | phrases("""
    comment | comments | response | responses | reply | replies | thought | thoughts | reaction | reactions
    reader comments | kommentar | antwort | antworten | leserkommentar | commentaire | réponse | réponses | réaction
    réactions | comentario | respuesta | respuestas | commento | risposta | risposte | comentário | resposta
    respostas
""")
)

# Buttons under each of a thread's comments.
REPLIES = phrases("""
    reply | reply to | like reply | antworten | répondre | responder | rispondi | reageer | beantwoorden | svara
    svar | vastaa | odpowiedz | odpovědět | yanıtla | cevapla | ответить | відповісти | απάντηση | رد | הגב | השב
    जवाब दें | उत्तर दें | 回复 | 回覆 | 返信 | 返信する | 답글 | trả lời | balas | ตอบกลับ
""")
