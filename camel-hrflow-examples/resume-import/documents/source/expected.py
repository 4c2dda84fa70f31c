#!/usr/bin/env python3
# Licensed under the Apache License, Version 2.0 (the "License");
# you may not use this file except in compliance with the License.
# You may obtain a copy of the License at
#
#     http://www.apache.org/licenses/LICENSE-2.0
#
# Unless required by applicable law or agreed to in writing, software
# distributed under the License is distributed on an "AS IS" BASIS,
# WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
# See the License for the specific language governing permissions and
# limitations under the License.
"""Writes expected.json and expected-bad.json: what a person reads in each document.

Argument: the folder to write into.
"""
import json
import os
import sys

ENTRIES = []


def doc(file, fmt, lang, first, last, email, phone, place, links, skills, languages, jobs, schools, layout, full=None):
    """jobs and schools: one per line, 'title | company | start | end'; '-' for present, nothing for unknown."""
    def lines(text, title, where):
        out = []
        for line in text.strip().splitlines():
            a, b, start, end = [x.strip() for x in line.split('|')]
            out.append({title: a, where: b, 'dateStart': start or None, 'dateEnd': None if end in ('-', '') else end})
        return out

    ENTRIES.append({
        'file': file, 'format': fmt, 'language': lang, 'readable': True,
        'fullName': full or first + ' ' + last, 'firstName': first, 'lastName': last, 'email': email, 'phone': phone,
        'links': links.split(), 'locationText': place, 'skills': [s.strip() for s in skills.split(';')],
        'languages': [s.strip() for s in languages.split(';')] if languages else [],
        'experiences': lines(jobs, 'title', 'company'), 'educations': lines(schools, 'title', 'school'), 'layout': layout})


def picture(file, fmt, layout):
    ENTRIES.append({'file': file, 'format': fmt, 'readable': False, 'layout': layout})


# ---- PDF
doc('Lebenslauf Jürgen Müller (final).pdf', 'pdf', 'de', 'Jürgen', 'Müller', 'juergen.mueller@example.net', '+49 171 3920014',
    'Lindenweg 14, 73430 Aalen', '', 'SPS-Programmierung; Hydraulik; Pneumatik; MAG-Schweißen; Schaltplanlesen; TIA Portal; SAP PM; AutoCAD', 'Deutsch; Englisch', '''
    Servicetechniker Mechatronik | Albwerk Fördertechnik GmbH | 2017-05 | -
    Instandhaltungsmechaniker | Kocherguss AG | 2009-02 | 2017-04
    Industriemechaniker | Metallbau Staudenmaier & Söhne KG | 2004-09 | 2009-01''', '''
    Staatlich geprüfter Techniker, Maschinentechnik | Technikerschule Ostalb | 2013 | 2015
    Ausbildung zum Industriemechaniker | Gewerbliche Schule Brenztal | 2001-09 | 2004-07
    Mittlere Reife | Realschule am Schlossberg | 1995 | 2001''', 'label form and tables with photograph, "Lebenslauf" first; LibreOffice')
doc('CV_soudeur_BENALI.pdf', 'pdf', 'fr', 'Mehdi', 'Benali', 'mehdi.benali@example.org', '06 39 98 14 07', '59140 Dunkerque', '',
    'Soudage TIG; Soudage MIG-MAG; Soudage à l’arc; Lecture de plans; Chaudronnerie; Oxycoupage', 'Français; Arabe', '''
    Soudeur tuyauteur | Chantiers Maritimes du Westhoek | 2018-04 | -
    Soudeur TIG | Flandre Tuyauterie Industrielle | 2011-09 | 2018-03
    Aide-soudeur (intérim) | Sambre Intérim | 2009 | 2011''', '''
    Bac pro Technicien en chaudronnerie industrielle | Lycée professionnel des Dunes | | 2009
    CAP Réalisation en chaudronnerie | Lycée professionnel des Dunes | | 2007''', 'dark side bar at the left as a text frame; last name in capitals; LibreOffice', 'Mehdi BENALI')
doc('CV Íñigo Etxeberria – jefe de cocina.pdf', 'pdf', 'es', 'Íñigo', 'Etxeberria', 'hola@etxeberria-cocina.example', '+34 755 010 118',
    '20003 Donostia-San Sebastián, Gipuzkoa', 'www.etxeberria-cocina.example',
    'Cocina vasca; Cocina de producto; Escandallos; APPCC; Gestión de equipos; Maridaje', 'Euskera; Castellano; Francés; Inglés', '''
    Jefe de cocina | Asador Itsasalde | 2018-01 | -
    Segundo de cocina | Hotel Mirador del Nervión | 2013-05 | 2017-12
    Ayudante de cocina | Bodegón Arrantzale | 2010-06 | 2013-04''', '''
    Técnico superior en Dirección de Cocina | Escuela de Hostelería Txingudi | 2008 | 2010
    Curso de pastelería vasca | Obrador-Escuela Gozoki | | 2015''', 'two columns, contact at the right after the main column; LibreOffice')
doc('CV Camille DURAND - infirmière.pdf', 'pdf', 'fr', 'Camille', 'Durand', 'camille.durand@example.org', '06 39 98 20 61', '07 rue du Sillon, 44000 Nantes', '',
    'Soins d’urgence; Triage; Pansements complexes; Perfusions; Éducation thérapeutique; DxCare', 'Français; Anglais; Portugais', '''
    Infirmière aux urgences | Centre hospitalier du Val d’Ambre | 2019-03 | -
    Infirmière en chirurgie digestive | Clinique Sainte-Solange | 2015-09 | 2019-02
    Infirmière remplaçante | Cabinet libéral Les Hortensias | 2013-07 | 2015-08''', '''
    DU Prise en charge de la douleur | Université Loire-Estuaire | | 2021
    Diplôme d’État d’infirmier | IFSI des Hautes-Marches | 2010 | 2013''', 'side bar after the main column in reading order, languages as bars; Chromium', 'Camille DURAND')
doc('Резюме Anna Petrova.pdf', 'pdf', 'de', 'Anna', 'Petrova', 'anna.petrova@example.org', '0176 04069028', 'Sonnenallee 215, 12059 Berlin', '',
    'DATEV; SAP FI; HGB; IFRS; Umsatzsteuer; Excel', 'Russisch; Deutsch; Englisch', '''
    Bilanzbuchhalterin | Spreebogen Wohnbau GmbH | 2021-05 | -
    Finanzbuchhalterin | Kiezkauf Handels AG | 2016-08 | 2021-04
    Buchhaltungsassistentin | Steuerbüro Lehnhoff | 2014-01 | 2016-07''', '''
    Geprüfte Bilanzbuchhalterin (IHK) | Akademie für Rechnungswesen Havelland | 2019 | 2020
    Diplom-Ökonomin | Wirtschaftsuniversität Kama | 2006 | 2011''', 'letter head with contact at the right, dates as definition list, a gap; Chromium')
doc('resume (1).pdf', 'pdf', 'en', 'Marcus', 'Brennan', 'marcus.brennan@example.com', '+1 (312) 555-0193', 'Chicago, Illinois', 'linkedin.com/in/marcus-brennan-sample',
    'B2B Sales; Territory Planning; Salesforce; Forecasting; Contract Negotiation; Coaching; Public Tenders', 'English; German', '''
    Regional Sales Manager | Lakeshore Valve & Controls, Inc. | 2017-06 | -
    Senior Account Executive | Northgate Process Software LLC | 2012-02 | 2017-05
    Inside Sales Representative | Badgerline Industrial Supply | 2008-08 | 2012-01
    Sales Intern | Fox Prairie Ag Equipment | 2007 | 2007''', '''
    MBA, Marketing | Lake Bluff Graduate School of Business | 2013 | 2015
    BA, Communication | Wolf River State University | 2004 | 2008''', 'two pages, name in capitals, figures in boxes, skills as tags; Chromium', 'Marcus T. Brennan')
doc('Currículum María José Núñez.pdf', 'pdf', 'es', 'María José', 'Núñez de la Cruz', 'mj.nunez@example.com', '+34 755 010 136', 'Zaragoza', '',
    'Contabilidad general; Impuestos; ContaPlus; SAP FI; Excel avanzado; Nóminas', 'Español; Inglés; Italiano', '''
    Responsable de contabilidad | Cerámicas Moncayo S.L. | 2016-01 | -
    Administrativa contable | Transportes Ebro Medio S.A. | 2010-03 | 2015-12
    Auxiliar administrativa | Gestoría Aljafería | 2008 | 2010''', '''
    Licenciatura en Administración y Dirección de Empresas | Universidad del Alto Ebro | 2003 | 2008
    Curso superior de fiscalidad | Centro de Estudios Goya-Canal | | 2012''', 'one column, tables without lines, page number; WeasyPrint')
doc('CV Maître de Villiers-Roche.pdf', 'pdf', 'fr', 'Éléonore', 'de Villiers-Roche', 'edevilliers@cabinet-roche.example', '+33 5 36 49 18 22',
    '14, quai des Tanneurs, 31000 Toulouse', '', 'Droit des sociétés; fusions-acquisitions; contentieux commercial; arbitrage; rédaction de contrats', 'Français; anglais; espagnol', '''
    Avocate associée | Cabinet Roche & Lacombe | 2020-02 | -
    Avocate collaboratrice | SCP Delmas-Vergnaud | 2014-01 | 2020-01
    Élève-avocate | Direction juridique d’Occitane Aérostructures | 2012 | 2013''', '''
    Certificat d’aptitude à la profession d’avocat | École des avocats Garonne-Pyrénées | | 2013
    Master 2 Droit des affaires | Université Toulouse-Lauragais | 2010 | 2011
    Licence et Master 1 de droit | Université Toulouse-Lauragais | 2006 | 2010''', '"Curriculum Vitae" first, then the name with particle; justified prose, dates floating at the right; WeasyPrint')
doc('Priya_Raghunathan_Resume.pdf', 'pdf', 'en', 'Priya', 'Raghunathan', 'priya.raghunathan@example.com', '(206) 555-0188', 'Seattle, WA',
    'github.com/priya-raghunathan-sample linkedin.com/in/priya-raghunathan-sample', 'Python; Scala; SQL; Kafka; Flink; Airflow; dbt; Snowflake', 'English; Tamil; Hindi', '''
    Staff Data Engineer | Larkspur Analytics | 2021-03 | -
    Data Engineer | Tidepool Freight Exchange | 2016-07 | 2021-02
    Research Assistant | Office of Institutional Research, Rainier Polytechnic | 2014 | 2016''', '''
    M.S. in Computer Science | Rainier Polytechnic | 2014 | 2016
    B.Tech. in Information Technology | Kaveri Institute of Engineering | 2010 | 2014''', 'centred name in small capitals, company above title; LaTeX')
doc("Curriculum Niccolò D'Angelo.pdf", 'pdf', 'it', 'Niccolò', 'D’Angelo', 'niccolo.dangelo@example.org', '+39 359 010 0142', 'Via dei Vetrai 16, 30141 Venezia', '',
    'Gestione del magazzino; Patentino carrelli elevatori; SAP; Excel; Spedizioni internazionali', 'Italiano; Inglese; Tedesco', '''
    Responsabile di magazzino | Vetreria Laguna Nord S.r.l. | 2017-10 | -
    Magazziniere | Trasporti Brenta Veloce S.p.A. | 2011-01 | 2017-09''', '''
    Diploma di perito commerciale | Istituto Tecnico Ca’ Zattere | 2005 | 2010
    Corso di gestione della supply chain | Accademia Logistica del Nordest | | 2016''', 'labels right-aligned in a left column; LaTeX')
doc("S. O'Brien - electrician.pdf", 'pdf', 'en', 'Siobhán', 'O’Brien', 'siobhan@obrien-electrical.example', '0131 496 0457', 'Flat 2, 61 Dalry Row, Edinburgh EH11 2AA', '',
    'Inspection and testing; Fault finding; EV charging; Solar PV; Fire alarms; Cable containment', 'English; Irish', '''
    Approved Electrician | Lothian Spark & Data Ltd | 2014-05 | -
    Electrician | Firth Marine Refits | 2009-08 | 2014-04''', '''
    SVQ Level 3 Electrical Installation | Pentland Skills College | 2005 | 2009
    Inspection and Testing (2391-52) | Pentland Skills College | | 2018''', 'plain one column; groff (gropdf)')
doc('Bewerbung_Schmidt,Katharina.pdf', 'pdf', 'de', 'Katharina', 'Schmidt', 'k.schmidt@example.net', '0152 28817386', 'Mörikestraße 31, 70178 Stuttgart', '',
    'Kundenbetreuung; Angebotserstellung; Verhandlung; Messeorganisation; Salesforce; SAP SD; Excel', 'Deutsch; Englisch; Französisch', '''
    Key-Account-Managerin | Neckartal Medizintechnik GmbH | 2018-06 | -
    Vertriebssachbearbeiterin | Filderpack Verpackungen KG | 2012-10 | 2018-05
    Verkäuferin | Modehaus Rosenstein | 2009-08 | 2012-09''', '''
    Betriebswirtin (VWA) | Verwaltungsakademie Schönbuch | 2014 | 2017
    Ausbildung zur Industriekauffrau | Kaufmännische Schule Murrgau | 2006 | 2009''', 'centred head, tables; words split by kerning in the text layer; groff and Ghostscript')
picture('Numérisation 0042.pdf', 'pdf', 'scanned page, no text layer')
picture('Scan Lebenslauf Köhler.pdf', 'pdf', 'two scanned pages, no text layer')
picture('scan0007.pdf', 'pdf', 'scanned typewriter page, no text layer')

# ---- DOCX
doc('Lebenslauf_vonStein.docx', 'docx', 'de', 'Friedrich', 'von Stein', 'f.vonstein@kanzlei-post.example', '0221 4710 512', 'Kastanienallee 7, 50667 Köln', '',
    'Arbeitsrecht; Tarifrecht; Datenschutzrecht; Mediation; Vertragsgestaltung; Verhandlungsführung', 'Deutsch; Englisch; Französisch', '''
    Syndikusrechtsanwalt | Rheintal Versorgungs AG | 2019-01 | -
    Rechtsanwalt (Senior Associate) | Brandt Hohenfels Partnerschaft | 2013-04 | 2018-12
    Rechtsanwalt | Kanzlei Dr. Wieland & Kollegen | 2010-10 | 2013-03''', '''
    Zweites Staatsexamen | Oberlandesgericht Köln | 2008 | 2010
    Erstes Staatsexamen | Universität Siebengebirge | 2002 | 2008
    Fachanwaltslehrgang Arbeitsrecht | Akademie für Anwaltsfortbildung Mittelrhein | | 2011''', 'contact only in the page footer, tables with lines, name with particle')
doc('简历 Wei Li.docx', 'docx', 'de', 'Wei', 'Li', 'wei.li@example.org', '+49 89 99998 123', '81667 München', 'github.com/wli-muc-beispiel linkedin.com/in/wei-li-muc-beispiel',
    'Java; Spring Boot; Apache Camel; Kafka; Kubernetes; PostgreSQL; Terraform; Git', 'Chinesisch; Deutsch; Englisch', '''
    Senior Softwareentwickler | Isarwind Digital GmbH | 2020-07 | -
    Softwareentwickler | Bergkristall Software AG | 2016-10 | 2020-06
    Werkstudent | Donau Messtechnik GmbH | 2015-03 | 2016-09''', '''
    M.Sc. Informatik | Hochschule Donauried | 2014 | 2016
    B.Eng. Software Engineering | Universität Ostsee-Hangzhou | 2010 | 2014''', 'contact in one line with bars, dates behind right tabs, skills in four columns')
doc("CV d'Amélie L'Hostis – comptable.docx", 'docx', 'fr', 'Amélie', 'L’Hostis', 'amelie.lhostis@example.com', '02 61 91 33 08', '12 rue des Korrigans, 29200 Brest', '',
    'Comptabilité générale; Fiscalité; Paie; Sage 100; Cegid; Excel; Contrôle de gestion; Rapprochement bancaire', 'Français; anglais; breton', '''
    Comptable unique | Conserverie Ar Mor | 2019-10 | -
    Collaboratrice comptable | Cabinet Tanguy & Associés | 2015-01 | 2019-09
    Assistante comptable en alternance | Transports Kerloc’h | 2012-09 | 2014-08''', '''
    Diplôme de comptabilité et de gestion (DCG) | Institut de gestion du Ponant | | 2015
    BTS Comptabilité et gestion | Lycée Kerichen-les-Bains | 2012 | 2014''', 'name and contact only in the page header; job title as heading of the page')
doc('Hoja de vida - Andrés Felipe Ríos (2024).docx', 'docx', 'es', 'Andrés Felipe', 'Ríos Cárdenas', 'andres.rios@example.com', '(305) 555-0178', 'Miami, Florida, EE. UU.',
    'https://www.linkedin.com/in/afrios-logistica-ejemplo', 'Gestión de inventarios; Comercio exterior; SAP MM; Excel avanzado; Lean Six Sigma; Negociación', 'Español; Inglés; Portugués', '''
    Coordinador de logística | Caribe Freight Solutions | 2019-03 | -
    Jefe de bodega | Distribuidora El Samán S.A.S. | 2014-07 | 2019-02
    Auxiliar de almacén | Textiles La Ceiba Ltda. | 2012 | 2014''', '''
    Ingeniería Industrial | Universidad Autónoma del Farallón | 2009 | 2014
    Diplomado en Comercio Exterior | Instituto Mercantil del Valle | | 2016''', 'label form in a table; jobs as Empresa/Cargo/Periodo lines; two last names')
doc('履歴書 Kenji Sato.docx', 'docx', 'en', 'Kenji', 'Sato', 'kenji.sato@example.com', '(503) 555-0142', 'Portland, OR 97209', 'www.linkedin.com/in/kenji-sato-sample',
    'SolidWorks; Creo; ANSYS; MATLAB; GD&T; Lean manufacturing; FMEA', 'English; Japanese', '''
    Senior Mechanical Engineer | Cascadia Packaging Systems | 2018-01 | -
    Mechanical Design Engineer | Hoshikawa Machine Works, Ltd. | 2012-04 | 2017-12''', '''
    M.S. Mechanical Engineering | Willamette Institute of Technology | 2010 | 2012
    B.Eng. Mechanical Engineering | Chubu Coast University | 2006 | 2010''', 'US letter, centred, name also in Japanese letters, company above title')
doc("O'Connor-Walsh, Niamh - Teacher.docx", 'docx', 'en', 'Niamh', 'O’Connor-Walsh', 'niamh@oconnor-walsh.example', '020 915 0147', '23 Claddagh View, Galway H91 X0X0', '',
    'Lesson planning; Classroom management; GeoGebra; Python; Google Classroom; Differentiated instruction', 'English; Irish; French', '''
    Teacher of Mathematics and Physics | Coláiste Bhríde Mhara | 2018-09 | -
    Substitute Teacher | St. Colman’s Community College | 2016-09 | 2018-06
    Private Tutor | Self-employed | 2013 | 2016''', '''
    Professional Master of Education | Corrib University | 2014 | 2016
    BSc in Physics | Corrib University | 2010 | 2014''', 'two columns in a table, contact in the right one after the main text')

# ---- DOC
doc('CV Jean-Baptiste LEFÈVRE.doc', 'doc', 'fr', 'Jean-Baptiste', 'Lefèvre', 'jb.lefevre@commerce-lyon.example', '+33 4 65 71 20 45', '8, allée des Tilleuls – 69003 LYON', '',
    'négociation; prospection; management d’équipe; gestion de comptes clés; Salesforce', 'français; anglais; italien', '''
    Chef des ventes | Fromageries du Pilat | 2016 | -
    Attaché commercial | Boissons Rhodaniennes S.A. | 2008 | 2016
    Vendeur-conseil | Maison Perrachon Ameublement | 2003 | 2008''', '''
    BTS Négociation et relation client | École de commerce Saint-Rambert | 2001 | 2003
    Baccalauréat STT | Lycée Tony-Garnier | | 1999''', '"Nom :" and "Prénom :" on lines of their own, last name first; hanging indents', 'Jean-Baptiste LEFÈVRE')
doc('CURRICULUM ANTONIO GARCÍA.doc', 'doc', 'es', 'Antonio', 'García de la Torre', 'antonio.garcia@instalaciones.example', '755 010 163', 'C/ Alfarería 23, 2º B, 41010 Sevilla', '',
    'Baja tensión; Fotovoltaica; Domótica; Autómatas; Prevención de riesgos laborales; AutoCAD', 'Español; inglés', '''
    Oficial 1ª electricista | Montajes Eléctricos Guadaíra S.L. | 2015-04 | -
    Electricista de mantenimiento | Aceitunera del Aljarafe S.A. | 2009 | 2015
    Aprendiz electricista | Electricidad Hermanos Roldán | 2006 | 2009''', '''
    Técnico en Instalaciones Eléctricas y Automáticas | IES Torre del Alminar | 2004 | 2006
    Instalador de energía solar fotovoltaica | Centro de Formación Bética | | 2018''', '"CURRÍCULUM VÍTAE" first, whole name in capitals, photograph, tables', 'ANTONIO GARCÍA DE LA TORRE')
doc('Resume of T. Okafor.doc', 'doc', 'en', 'Temperance', 'Okafor', 't.okafor@example.org', '404-555-0167', '118 Magnolia Court, Atlanta, Georgia 30303', '',
    'Budgeting; QuickBooks; Event planning; Microsoft Office; Grant writing; Staff supervision', 'English; Igbo', '''
    Office Manager | Peachtree Literacy Fund | 2016-06 | -
    Administrative Assistant | Duvall & Pryor Insurance | 2011-03 | 2016-05
    Receptionist | Brookhaven Family Dental | 2008 | 2011''', '''
    Bachelor of Business Administration | Chattahoochee Valley State College | 2004 | 2008''', 'US letter, small capitals, title and company on one line, skills in a table', 'Temperance A. Okafor')

# ---- ODT
doc('Tabellarischer Lebenslauf Groß.odt', 'odt', 'de', 'Anneliese', 'Groß', 'anneliese.gross@example.com', '(030) 23125 047', 'Am Mühlgraben 3, 99084 Erfurt', '',
    'Grundpflege; Behandlungspflege; Wundmanagement; Pflegeplanung; Palliativpflege; Vivendi PD; MS Office', 'Deutsch; Russisch', '''
    Examinierte Altenpflegerin (Wohnbereichsleitung) | Seniorenstift Gera-Aue | 2012-08 | -
    Altenpflegerin | Ambulanter Pflegedienst Sonnenhof | 2006-10 | 2012-07
    Pflegehelferin | Haus am Kirschberg | 2003 | 2006''', '''
    Weiterbildung zur Wohnbereichsleitung | Bildungswerk Pflege Thüringer Becken | | 2016
    Ausbildung zur Altenpflegerin | Berufsfachschule für Altenpflege Saaletal | 2003 | 2006
    Realschulabschluss | Regelschule Weimar-West | 1992 | 2002''', 'two columns by tab stops only, line breaks in a paragraph, name as form field')
doc("CV “Zoé” d'Arc.odt", 'odt', 'fr', 'Élisabeth', 'd’Arc', 'zoe.darc@example.net', '06 39 98 72 51', 'Orléans', '',
    'Pédagogie différenciée; Gestion de classe; Conception de séquences; Théâtre; Tableau numérique interactif; Évaluation DELF', 'Français; Anglais; Langue des signes française', '''
    Professeure des écoles (CE2-CM1) | École élémentaire Jules-Lanterne | 2017-09 | -
    Enseignante FLE | Centre linguistique Bords de Loire | 2014-10 | 2017-07
    Assistante de langue | Glenview Community School | 2013-09 | 2014-06''', '''
    Master MEEF premier degré | Université Val-de-Sologne | 2015 | 2017
    Licence de lettres modernes | Université Val-de-Sologne | 2010 | 2013''', 'nickname in typographic quotes within the name, symbols as labels, newspaper columns', 'Élisabeth “Zoé” d’Arc')
doc('Currículum Begoña Ibáñez.odt', 'odt', 'es', 'Begoña', 'Ibáñez-Soler', 'begona.ibanez@example.org', '+34 755 010 127', 'Valencia, España', 'linkedin.com/in/begona-ibanez-ejemplo',
    'SEO; SEM; Google Analytics; Redes sociales; Copywriting; HubSpot; Photoshop', 'Español; Valenciano; Inglés; Alemán', '''
    Responsable de marketing digital | Naranjas Levantinas del Turia | 2020-09 | -
    Especialista SEO/SEM | Agencia Clavellina | 2016-02 | 2020-08
    Community manager | Turismo Costa Albufera | 2013-10 | 2016-01''', '''
    Máster en Marketing Digital | Escuela de Negocios Malvarrosa | 2014 | 2015
    Grado en Publicidad y Relaciones Públicas | Universidad del Júcar | 2009 | 2013''', 'dark side bar at the left with name on two lines, levels of languages as dots, shortened months')
doc('Βιογραφικό Eleni Papadopoulou.odt', 'odt', 'en', 'Eleni', 'Papadopoulou', 'eleni.papadopoulou@pharmacy.example', '07700 900 382', 'Leeds LS1, United Kingdom', '',
    'Medicines optimisation; Clinical audit; Patient counselling; EMIS Web; Independent prescribing; Team leadership', 'Greek; English; Italian', '''
    Clinical Pharmacist | Airedale Bridge Hospital | 2019-11 | -
    Pharmacist Manager | Thackray Community Pharmacy | 2015-08 | 2019-10
    Pre-registration Pharmacist | Thackray Community Pharmacy | 2014-07 | 2015-07''', '''
    Independent Prescribing Certificate | University of the Dales | 2020 | 2021
    Master of Pharmacy (MPharm) | Hellespont University | 2010 | 2014''', '"Curriculum Vitae" in small letters first, then the name with a degree behind it')

# ---- RTF
doc('Lebenslauf_Yıldız.rtf', 'rtf', 'de', 'Emre', 'Yıldız', 'emre.yildiz@lager-mail.example', '040 66969-231', 'Hafenstraße 88, 20457 Hamburg', '',
    'SAP EWM; Staplerschein; Ladungssicherung; Gefahrgut (ADR); Kommissionierung; Personaleinsatzplanung', 'Deutsch; Türkisch; Englisch', '''
    Schichtleiter Wareneingang | Elbspeicher Logistik GmbH | 2020-03 | -
    Fachlagerist | Nordlicht Versand KG | 2014-08 | 2020-02''', '''
    Ausbildung zur Fachkraft für Lagerlogistik | Berufliche Schule Billwerder-Süd | 2011 | 2014
    Mittlerer Schulabschluss | Stadtteilschule Veddel-Ost | | 2011''', 'one column, title "bei" company, dates written out below')
doc('CV Joaquín - camarero.rtf', 'rtf', 'es', 'Joaquín', 'Peña Vidal', 'joaquin.pena@example.net', '755 010 109', 'Palma de Mallorca', '',
    'Servicio de sala; coctelería; sumillería; manejo de TPV; atención al cliente; trabajo en equipo', 'Español; inglés; alemán; catalán', '''
    Jefe de rango | Restaurante Cala Ponent | 2021-05 | -
    Camarero | Hotel Bahía Dorada | 2017-04 | 2020-10
    Camarero | Café Teatro Lucerna | 2014 | 2017''', '''
    Ciclo de grado medio en Servicios en Restauración | Escuela de Hostelería Arlanzón | 2012 | 2014
    Curso de sumiller | Cámara Gastronómica Balear | | 2022''', 'head at the right, jobs as sentences with the dates within')
doc('resume_final_FINAL v3.rtf', 'rtf', 'en', 'Dewayne', 'McAllister', 'dewayne.mcallister@example.com', '(806) 555-0119', 'Amarillo, Texas', '',
    'HAZMAT; Tanker endorsement; Electronic logging devices; Load securement; Pre-trip inspection; Route planning', 'English; Spanish', '''
    Long-Haul Truck Driver | Llano Estacado Freight | 2017-02 | -
    Tanker Driver | Caprock Oilfield Hauling LLC | 2011-08 | 2017-01
    Delivery Driver | Panhandle Feed & Seed | 2007 | 2011''', '''
    CDL Class A Certificate | High Plains Truck Driving Academy | | 2011
    High School Diploma | Palo Duro Valley High School | | 2006''', 'whole name in capitals with "JR.", company above title with dates behind it', 'DEWAYNE T. MCALLISTER JR.')

# ---- PPTX
doc('One-Pager Consultant (H. Whitfield).pptx', 'pptx', 'en', 'Hannah', 'Whitfield', 'hannah.whitfield@consulting.example', '+44 161 496 0283', 'Manchester, UK',
    'linkedin.com/in/hannah-whitfield-sample', 'Demand planning; S&OP; Power BI; SQL; Stakeholder management; Warehouse design', 'English; Dutch', '''
    Principal Consultant | Merewether Advisory LLP | 2020-04 | -
    Supply Chain Analyst | Pennine Home Stores plc | 2015-09 | 2020-03''', '''
    MSc Operations Management | Calder Valley Business School | 2014 | 2015
    BA Geography | University of Wharfedale | 2011 | 2014''', 'one slide, title band and two columns of text boxes')
doc('Présentation Inès Moreau.pptx', 'pptx', 'fr', 'Inès', 'Moreau', 'ines.moreau@example.net', '06 39 98 45 90', 'Bordeaux', '',
    'Gestion de budget; Logistique; Régie; Relation prestataires; Canva; Rétroplanning', 'Français; anglais; espagnol', '''
    Cheffe de projet événementiel | Agence Garonne & Lumière | 2019 | -
    Chargée de production | Festival Les Nuits d’Aliénor | 2016 | 2019
    Assistante événementielle | Château Belle-Rive | 2015 | 2016''', '''
    Master Management culturel | Université de l’Entre-deux-Mers | 2013 | 2015
    Licence d’anglais | Université de l’Entre-deux-Mers | 2010 | 2013''', 'three slides: title, career, education and skills', 'Inès MOREAU')

# ---- HTML
doc('portfolio.html', 'html', 'en', 'Rhys', 'ap Gwilym', 'rhys@apgwilym.example', '020 7946 0311', 'Cardiff, Wales',
    'github.com/rhys-apgwilym-sample rhys.apgwilym.example/blog', 'JavaScript; TypeScript; React; CSS; Accessibility; Playwright', 'Welsh; English; French', '''
    Senior Front-end Developer | Taff & Ely Digital | 2021-02 | -
    Front-end Developer | Bluebell Ticketing Ltd | 2017-06 | 2021-01
    Junior Web Developer | Gower Print & Web | 2015 | 2017''', '''
    BSc Computing | Severn Estuary University | 2012 | 2015''', 'web page with style, script and navigation; character references')
doc('Lebenslauf Öztürk-Weiß.html', 'html', 'de', 'Franziska', 'Öztürk-Weiß', 'f.oeztuerk-weiss@example.com', '(0)69 90009 615', 'Rotdornweg 5, 60594 Frankfurt am Main',
    'xing.com/profile/Franziska_OeztuerkWeiss_Beispiel', 'Projektsteuerung; Tragwerksplanung; HOAI; VOB; BIM; Revit', 'Deutsch; Türkisch; Englisch', '''
    Projektleiterin Hochbau | Taunusbau Planungsgesellschaft mbH | 2018-10 | -
    Tragwerksplanerin | Ingenieurbüro Seligenthal + Partner | 2013-04 | 2018-09
    Wissenschaftliche Mitarbeiterin | Institut für Massivbau, Technische Hochschule Odenwald | 2009 | 2013''', '''
    Promotion (Dr.-Ing.) | Technische Hochschule Odenwald | 2009 | 2013
    Diplom Bauingenieurwesen | Universität Lahnstein-Nord | 2003 | 2009''', 'academic title before the name, non-breaking hyphens, character references, JSON-LD')
doc('CV João da Conceição.htm', 'html', 'pt', 'João Pedro', 'da Conceição', 'joao.conceicao@example.net', '+351 900 010 142', 'Rua das Oliveiras 40, 4000-000 Porto, Portugal', '',
    'Atendimento ao cliente; Opera PMS; Gestão de reservas; Faturação; Resolução de conflitos', 'Português; Inglês; Espanhol', '''
    Rececionista chefe | Hotel Miragaia Douro | 2018-05 | -
    Rececionista | Pousada da Foz Velha | 2013-09 | 2018-04''', '''
    Licenciatura em Gestão Hoteleira | Escola Superior de Turismo do Tâmega | 2010 | 2013''', 'old table page in windows-1252, "Curriculum Vitae" first, label form')
doc('lucia fernández-arroyo (web).html', 'html', 'es', 'Lucía', 'Fernández-Arroyo', 'lucia.fisio@fernandez-arroyo.example', '(+34) 755 010 151', 'Granada', 'fernandez-arroyo.example',
    'Terapia manual; Punción seca; Vendaje neuromuscular; Readaptación deportiva; Ecografía musculoesquelética', 'Español; Inglés; Francés', '''
    Fisioterapeuta deportiva | Club de Atletismo Veleta | 2019-09 | -
    Fisioterapeuta | Clínica Genil Salud | 2015-02 | 2019-08
    Fisioterapeuta en prácticas | Hospital Virgen del Mulhacén | 2014 | 2014''', '''
    Máster en Fisioterapia Deportiva | Universidad Sierra Nevada | 2015 | 2016
    Grado en Fisioterapia | Universidad Sierra Nevada | 2010 | 2014''', 'name not in a heading element, contact after the main text in the source')

# ---- pictures
picture('Captura CV Ximena.png', 'png', 'screenshot of a coloured page')
picture('Βιογραφικό εικόνα.png', 'png', 'grey picture of a page')
picture('IMG_2231.jpg', 'jpeg', 'noisy, askew')
picture('photo du CV n°2.jpeg', 'jpeg', 'noisy, more askew')

BAD = [
    {'file': 'truncated.pdf', 'wrong': 'a PDF cut at 45 % of its bytes: no cross-reference table, no trailer, no end-of-file marker'},
    {'file': 'empty.pdf', 'wrong': 'no bytes at all'},
    {'file': 'installer.pdf', 'wrong': 'a Windows executable by its first bytes (MZ and PE headers), not a PDF'}]


def write(name, value):
    with open(os.path.join(sys.argv[1], name), 'w', encoding='utf-8') as f:
        json.dump(value, f, ensure_ascii=False, indent=2)
        f.write('\n')


write('expected.json', ENTRIES)
write('expected-bad.json', BAD)
