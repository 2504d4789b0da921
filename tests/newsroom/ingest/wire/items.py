"""Items as wires send them, with what they get wrong; people and places are invented."""

# ruff: noqa: E501

NITF = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">
<nitf uno="mw-1" change.date="20310302T181500Z" version="-//IPTC//DTD NITF 3.5//EN">
 <head>
  <title>ferry-linnet</title>
  <meta name="category" content="i"/>
  <tobject tobject.type="news"><tobject.subject tobject.subject.refnum="04011000" tobject.subject.type="Economy"/></tobject>
  <docdata management-status="usable">
   <doc-id regsrc="MW" id-string="20310302-ferry-077"/>
   <du-key generation="3" version="2"/>
   <ed-msg info="EDS: Updates with council vote"/>
   <date.issue norm="20310302T180000+0100"/>
   <key-list><keyword key="ferry"/><keyword key="harbour"/></key-list>
   <doc.copyright year="2031" holder="Marrow Wire"/>
  </docdata>
  <pubdata type="web" name="The Marrow Post" position.section="Harbour" date.publication="20310302"/>
 </head>
 <body xml:lang="en">
  <body.head>
   <hedline><hl1>Ferry Linnet stays in port &amp;amp; loses its licence</hl1><hl2>Council votes 7-2</hl2></hedline>
   <byline>By <person>ANA RUIZ</person><byttl>Harbour Correspondent</byttl></byline>
   <distributor><org>Marrow Wire</org></distributor>
   <dateline><location>PORT ANSELL, Estmere</location>, <story.date norm="20310302">March 2</story.date> (MW)</dateline>
   <abstract><p>The council withdrew the licence of the Linnet on Sunday.</p></abstract>
  </body.head>
  <body.content>
   <block>
    <p class="lead">PORT ANSELL, Estmere (MW) — The ferry <em>Linnet</em> will not sail, the council said.</p>
    <p>&lt;b&gt;The vote&lt;/b&gt; was 7 to 2, the clerk said on <chron norm="20310302">Sunday</chron>.</p>
    <media media-type="image">
     <media-reference source="https://wire.example/linnet.jpg" mime-type="image/jpeg"/>
     <media-caption><p>The Linnet at her berth in Marrow Bay.</p></media-caption>
     <media-producer>Ben Karr/MW</media-producer>
    </media>
    <hl2>What comes next</hl2>
    <ul><li>An appeal by Friday</li><li>A hearing in April</li></ul>
    <table><tr><th>Party</th><th>Votes</th></tr><tr><td>Harbour</td><td>7</td></tr></table>
    <bq><block><p>“We will appeal,” the owners said.</p></block></bq>
    <p>The owners have two weeks. (ar/bk)</p>
    <p>-ends-</p>
    <p>EDITORS: A map of the route follows.</p>
   </block>
  </body.content>
  <body.end><tagline>Reporting by Ana Ruiz</tagline></body.end>
 </body>
</nitf>"""

NEWSML = """<?xml version="1.0" encoding="iso-8859-1"?>
<NewsML Version="1.2">
 <NewsEnvelope><DateAndTime>20310303T060000Z</DateAndTime></NewsEnvelope>
 <NewsItem>
  <Identification>
   <NewsIdentifier>
    <ProviderId>marrowwire.example</ProviderId><DateId>20310303</DateId><NewsItemId>ferry-appeal</NewsItemId>
    <RevisionId PreviousRevision="3" Update="N">4</RevisionId>
    <PublicIdentifier>urn:newsml:marrowwire.example:20310303:ferry-appeal:4</PublicIdentifier>
   </NewsIdentifier>
  </Identification>
  <NewsManagement>
   <NewsItemType FormalName="News"/>
   <FirstCreated>20310303T060000Z</FirstCreated><ThisRevisionCreated>20310304T071500Z</ThisRevisionCreated>
   <Status FormalName="Embargoed"/>
   <StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20310304T180000Z</DateAndTime></StatusWillChange>
  </NewsManagement>
  <NewsComponent>
   <NewsLines>
    <HeadLine>Reederei geht gegen Entzug vor</HeadLine>
    <SubHeadLine>Berufung bis Freitag</SubHeadLine>
    <ByLine>Von Ana Ruiz, dpa</ByLine>
    <DateLine>Port Ansell, 3. M\u00e4rz (dpa) -</DateLine>
    <CopyrightLine>\u00a9 2031 Marrow Wire</CopyrightLine>
    <SlugLine>Ferry/Appeal</SlugLine>
    <KeywordLine>F\u00e4hre</KeywordLine>
   </NewsLines>
   <AdministrativeMetadata><Provider><Party FormalName="Marrow Wire"/></Provider></AdministrativeMetadata>
   <DescriptiveMetadata>
    <Language FormalName="de"/>
    <SubjectCode><Subject FormalName="04000000"/></SubjectCode>
   </DescriptiveMetadata>
   <NewsComponent>
    <Role FormalName="Main"/>
    <ContentItem>
     <MediaType FormalName="Text"/><Format FormalName="XHTML"/>
     <DataContent><html xmlns="http://www.w3.org/1999/xhtml"><body>
      <p>Die Reederei der F\u00e4hre Linnet will Berufung einlegen. Das sagte ihr Sprecher am Montag im Hafen.</p>
      <p>Der Rat hatte ihr die Erlaubnis entzogen. Eine Entscheidung wird im April erwartet.</p>
     </body></html></DataContent>
    </ContentItem>
   </NewsComponent>
   <NewsComponent>
    <Role FormalName="Photo"/>
    <NewsLines><CreditLine>Ben Karr</CreditLine></NewsLines>
    <NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent>Die Linnet im Hafen.</DataContent></ContentItem>
    </NewsComponent>
    <ContentItem Href="linnet.jpg"><MediaType FormalName="Photo"/></ContentItem>
   </NewsComponent>
  </NewsComponent>
 </NewsItem>
</NewsML>"""

G2 = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:marrowwire.example:2031:linnet"
  version="11" standard="NewsML-G2" xml:lang="en-GB">
 <catalogRef href="http://www.iptc.org/std/catalog/catalog.xml"/>
 <rightsInfo>
  <copyrightHolder><name>Marrow Wire</name></copyrightHolder>
  <copyrightNotice>Copyright 2031 Marrow Wire. All rights reserved.</copyrightNotice>
 </rightsInfo>
 <itemMeta>
  <itemClass qcode="ninat:text"/><provider qcode="nprov:MW"><name>Marrow Wire</name></provider>
  <versionCreated>2031-03-05T08:30:00+01:00</versionCreated><firstCreated>2031-03-02T18:00:00Z</firstCreated>
  <embargoed>2031-03-05T12:00:00Z</embargoed><pubStatus qcode="stat:usable"/>
  <edNote>Recasts with quotes</edNote>
 </itemMeta>
 <contentMeta>
  <urgency>4</urgency><located qcode="geo:1"><name>Port Ansell</name></located>
  <creator role="cprol:author"><name>Ana Ruiz</name></creator>
  <language tag="en"/>
  <subject type="cpnat:person"><name>Cy Dunn</name></subject>
  <subject type="cpnat:abstract" qcode="medtop:20000337"><name xml:lang="en">Shipping</name></subject>
  <keyword>ferry</keyword><slugline separator="-">FERRY-LINNET</slugline>
  <headline>Linnet’s owners go to court</headline>
  <headline role="hld:subheadline">Hearing set for April</headline>
  <dateline>PORT ANSELL, Estmere, 5 March (MW) -</dateline>
  <by>Ana Ruiz and Cy Dunn</by>
  <description role="drol:summary">The owners of the ferry want their licence back.</description>
 </contentMeta>
 <contentSet>
  <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
   <p>By Ana Ruiz and Cy Dunn</p>
   <p>The owners of the Linnet went to court on Wednesday, their lawyer said.</p>
   <p>A hearing is set for April. The council did not answer questions.</p>
   <p>(Reporting by Ana Ruiz; Editing by Ben Karr)</p>
  </body></html></inlineXML>
 </contentSet>
</newsItem>"""

NINJS_1 = """{
 "uri": "http://wire.example/items/linnet-5", "type": "text", "version": "3", "pubstatus": "usable",
 "firstcreated": "2031-03-06T09:00:00Z", "versioncreated": "2031-03-07T10:00:00Z",
 "embargoed": "2031-03-07T12:00:00+01:00", "language": "en", "urgency": 3,
 "headline": "Linnet sails again &amp; the harbour cheers", "description_text": "The ferry left port on Thursday.",
 "byline": "By ANA RUIZHarbour Correspondent", "located": "Port Ansell", "slugline": "ferry-linnet",
 "infosource": [{"name": "Marrow Wire"}], "copyrightholder": "Marrow Wire", "usageterms": "Not for resale.",
 "subject": [{"code": "04000000", "name": "Economy"}], "keywords": ["ferry"],
 "body_html": "<p>PORT ANSELL, Estmere (MW) \\u2014 The Linnet left port, 40 people on board.</p><p>CafÃ© owners on the quay cheered, the clerk said.</p><p>Eds: adds quotes</p>",
 "associations": {"featuremedia": {"type": "picture", "headline": "Linnet", "description_text": "The Linnet leaves.",
  "byline": "Ben Karr", "renditions": {"thumb": {"href": "https://wire.example/t.jpg"}, "web": {"href": "https://wire.example/w.jpg"}}}}
}"""

NINJS_3 = """{
 "uri": "urn:ninjs:linnet-6", "standard": {"name": "ninjs", "version": "3.0"}, "type": "text", "version": "1",
 "versioncreated": "2031-03-08T09:00:00Z", "language": "en", "rightsinfo": {"copyrightnotice": "(c) 2031 Marrow Wire"},
 "headlines": [{"role": "main", "value": "Tickets for the Linnet sell out"}, {"role": "subheadline", "value": "No seats until May"}],
 "by": "Ana Ruiz", "infosources": [{"role": "isrol:originfo", "name": "Marrow Wire"}],
 "people": [{"name": "Cy Dunn"}], "subjects": [{"name": "Transport"}],
 "bodies": [{"role": "main", "contenttype": "text/plain", "value": "short"},
  {"role": "main", "contenttype": "text/html", "value": "<h2>Seats</h2><p>Tickets for the ferry sold out within a day, its owners said on Saturday.</p>"}],
 "associations": [{"name": "picture1", "type": "picture", "descriptions": [{"role": "caption", "value": "A queue on the quay."}],
  "renditions": [{"name": "web", "href": "https://wire.example/q.jpg"}]}]
}"""
