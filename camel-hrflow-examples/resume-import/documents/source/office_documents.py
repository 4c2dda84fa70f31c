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
"""Writes the flat OpenDocument sources of the office documents into the folder given.

All persons, companies, schools and addresses are invented.
"""
import os
import sys

from odf import Doc, Slides

OUT = sys.argv[1]


def path(name):
    return os.path.join(OUT, name)


# ---------------------------------------------------------------- German

def mueller():  # PDF: the classical German table with a photograph
    d = Doc('Lebenslauf', 'de-DE', 'Carlito', '11pt', '2.2cm')
    d.style('Title', size='24pt', color='#1f3864', after='0.3cm')
    d.style('H', size='13pt', bold=1, color='#1f3864', before='0.45cm', after='0.15cm', under='0.5pt solid #1f3864', keep=1)
    d.style('Right', align='end')
    person = d.table([4.6, 8.6], [
        ['Name:', '**Jürgen Müller**'],
        ['Anschrift:', 'Lindenweg 14, 73430 Aalen'],
        ['Telefon:', '+49 171 3920014'],
        ['E-Mail:', 'juergen.mueller@example.net'],
        ['Geburtsdatum:', '17.09.1984 in Heidenheim'],
        ['Familienstand:', 'verheiratet, zwei Kinder'],
        ['Staatsangehörigkeit:', 'deutsch']], pad='0.05cm')
    w = [4.2, 12.2]
    d.write(path('mueller.fodt'), d.p('Lebenslauf', 'Title'), d.h('Persönliche Daten'),
            d.table([13.4, 3], [[person, d.photo('Right')]], pad='0cm'),
            d.h('Berufliche Laufbahn'), d.table(w, [
                ['seit 05.2017', d.p('**Servicetechniker Mechatronik**') + d.p('Albwerk Fördertechnik GmbH, Aalen') + d.ul([
                    'Inbetriebnahme und Wartung von Förderanlagen im In- und Ausland',
                    'Fehlersuche an SPS-Steuerungen (Siemens S7, TIA Portal)',
                    'Einweisung des Bedienpersonals beim Kunden'])],
                ['02.2009 – 04.2017', d.p('**Instandhaltungsmechaniker**') + d.p('Kocherguss AG, Oberkochen') + d.ul([
                    'Vorbeugende Instandhaltung der Gießlinien', 'Schweißarbeiten (MAG, WIG), Hydraulik und Pneumatik'])],
                ['09.2004 – 01.2009', d.p('**Industriemechaniker**') + d.p('Metallbau Staudenmaier & Söhne KG, Heidenheim')]]),
            d.h('Aus- und Weiterbildung'), d.table(w, [
                ['2013 – 2015', d.p('**Staatlich geprüfter Techniker, Maschinentechnik**') + d.p('Technikerschule Ostalb, Aalen (Abendschule)')],
                ['09.2001 – 07.2004', d.p('**Ausbildung zum Industriemechaniker**') + d.p('Gewerbliche Schule Brenztal, Heidenheim')],
                ['1995 – 2001', 'Realschule am Schlossberg, Heidenheim – Mittlere Reife']], pad='0.08cm'),
            d.h('Kenntnisse'), d.table(w, [
                ['Fachlich', 'SPS-Programmierung, Hydraulik, Pneumatik, MAG-Schweißen, Schaltplanlesen'],
                ['EDV', 'TIA Portal, SAP PM, AutoCAD'],
                ['Sprachen', 'Deutsch (Muttersprache), Englisch (gute Kenntnisse)'],
                ['Führerschein', 'Klassen B, BE und C1']], pad='0.05cm'),
            d.p(), d.p('Aalen, den 3. Februar 2024'), d.p(), d.p('__Jürgen Müller__'))


def von_stein():  # DOCX: contact in the page footer, bordered table
    d = Doc('Friedrich von Stein', 'de-DE', 'Liberation Serif', '11pt')
    d.style('Name', size='22pt', spacing='0.06cm', align='center', upper='uppercase')
    d.style('Job', size='12pt', italic=1, align='center', color='#555555', after='0.5cm')
    d.style('H', size='12pt', bold=1, caps='small-caps', before='0.5cm', after='0.15cm', bg='#e7e6e6', pad='0.05cm')
    d.style('Foot', size='9pt', align='center', color='#444444', over='0.5pt solid #888888')
    d.foot = d.p('Kastanienallee 7 · 50667 Köln · Tel. 0221 4710 512 · Mobil 0172 9925904 · f.vonstein@kanzlei-post.example', 'Foot')
    d.write(path('von_stein.fodt'), d.p('Friedrich von Stein', 'Name'), d.p('Rechtsanwalt und Syndikus, Schwerpunkt Arbeitsrecht', 'Job'),
            d.h('Kurzprofil'),
            d.p('Fachanwalt für Arbeitsrecht mit vierzehn Jahren Erfahrung in Kanzlei und Unternehmen. Begleitung von '
                'Restrukturierungen, Verhandlung mit Betriebsräten und Gewerkschaften, Prozessführung in allen Instanzen.'),
            d.h('Berufserfahrung'), d.table([3.6, 13.4], [
                ['01/2019 – heute', d.p('**Syndikusrechtsanwalt**, Rheintal Versorgungs AG, Köln') + d.p('Leitung eines Teams von vier Juristen; Beratung des Vorstands in allen Fragen des individuellen und kollektiven Arbeitsrechts.')],
                ['04/2013 – 12/2018', d.p('**Rechtsanwalt (Senior Associate)**, Brandt Hohenfels Partnerschaft, Düsseldorf') + d.p('Mandate aus Chemie, Handel und Logistik, Kündigungsschutzverfahren, Betriebsübergänge.')],
                ['10/2010 – 03/2013', d.p('**Rechtsanwalt**, Kanzlei Dr. Wieland & Kollegen, Bonn')]], border='0.5pt solid #bbbbbb', pad='0.15cm'),
            d.h('Ausbildung'), d.table([3.6, 13.4], [
                ['2008 – 2010', 'Referendariat, Oberlandesgericht Köln – Zweites Staatsexamen (vollbefriedigend)'],
                ['2002 – 2008', 'Studium der Rechtswissenschaften, Universität Siebengebirge – Erstes Staatsexamen'],
                ['2011', 'Fachanwaltslehrgang Arbeitsrecht, Akademie für Anwaltsfortbildung Mittelrhein']], border='0.5pt solid #bbbbbb', pad='0.15cm'),
            d.h('Kenntnisse und Sprachen'),
            d.ul(['Arbeitsrecht, Tarifrecht, Datenschutzrecht, Mediation', 'Vertragsgestaltung und Verhandlungsführung',
                  'Deutsch – Muttersprache; Englisch – verhandlungssicher; Französisch – Grundkenntnisse']))


def li_wei():  # DOCX: developer, columns of skills
    d = Doc('Lebenslauf Wei Li', 'de-DE', 'Open Sans', '9.5pt', '1.9cm')
    d.style('Name', size='26pt', bold=1, color='#00695c')
    d.style('Sub', size='12pt', color='#00695c', after='0.1cm')
    d.style('C', size='9pt', color='#333333', after='0.3cm', under='1.5pt solid #00695c')
    d.style('H', size='12pt', bold=1, color='#00695c', before='0.4cm', after='0.1cm', keep=1)
    d.style('J', tabs=[('17.2cm', 'right')], before='0.2cm', keep=1)
    d.write(path('li_wei.fodt'), d.p('Wei Li', 'Name'), d.p('Softwareentwickler Java / Cloud', 'Sub'),
            d.p('81667 München | +49 89 99998 123 | [[wei.li@example.org|mailto:wei.li@example.org]] | '
                '[[github.com/wli-muc-beispiel|https://github.com/wli-muc-beispiel]] | '
                '[[linkedin.com/in/wei-li-muc-beispiel|https://www.linkedin.com/in/wei-li-muc-beispiel]]', 'C'),
            d.h('Profil'), d.p('Backend-Entwickler mit acht Jahren Erfahrung in verteilten Systemen. Schwerpunkt auf Integration, '
                               'Messaging und Betrieb in Kubernetes. Freude an sauberem Code und gut dokumentierten Schnittstellen.'),
            d.h('Berufserfahrung'),
            d.p('**Senior Softwareentwickler**, Isarwind Digital GmbH, München\tJuli 2020 – heute', 'J'),
            d.ul(['Integrationsplattform mit Apache Camel und Kafka für 40 angebundene Partner', 'Einführung von Vertragstests; Ausfälle nach Releases um die Hälfte gesenkt'], bullet='–'),
            d.p('**Softwareentwickler**, Bergkristall Software AG, Augsburg\tOktober 2016 – Juni 2020', 'J'),
            d.ul(['REST-Schnittstellen mit Spring Boot, PostgreSQL', 'Ablösung eines Altsystems in Cobol'], bullet='–'),
            d.p('**Werkstudent**, Donau Messtechnik GmbH, Ulm\tMärz 2015 – September 2016', 'J'),
            d.h('Ausbildung'),
            d.p('**M.Sc. Informatik**, Hochschule Donauried\t2014 – 2016', 'J'),
            d.p('**B.Eng. Software Engineering**, Universität Ostsee-Hangzhou\t2010 – 2014', 'J'),
            d.h('Kenntnisse'),
            d.columns(d.ul(['Java', 'Spring Boot', 'Apache Camel', 'Kafka', 'Kubernetes', 'PostgreSQL', 'Terraform', 'Git']), 4),
            d.h('Sprachen'), d.p('Chinesisch (Muttersprache) · Deutsch (C1) · Englisch (C1)'))


def gross():  # ODT: plain tabular, tabs only, no tables at all
    d = Doc('Tabellarischer Lebenslauf', 'de-DE', 'Liberation Sans', '11pt', '2.5cm')
    d.style('T', size='16pt', bold=1, after='0.6cm', align='center')
    d.style('H', bold=1, before='0.5cm', after='0.2cm', spacing='0.05cm')
    d.style('L', tabs=['5cm'], left='5cm', hang='-5cm', line='130%')
    d.write(path('gross.fodt'), d.p('Tabellarischer Lebenslauf', 'T'),
            d.p('Vor- und Zuname:\tAnneliese Groß', 'L'), d.p('Wohnort:\tAm Mühlgraben 3, 99084 Erfurt', 'L'),
            d.p('Telefon:\t(030) 23125 047', 'L'), d.p('E-Mail:\tanneliese.gross@example.com', 'L'),
            d.p('BERUFSTÄTIGKEIT', 'H'),
            d.p('08/2012 - heute\tExaminierte Altenpflegerin (Wohnbereichsleitung)\nSeniorenstift Gera-Aue, Erfurt\nPflegeplanung, Dienstplangestaltung, Anleitung von Auszubildenden', 'L'),
            d.p('10/2006 - 07/2012\tAltenpflegerin\nAmbulanter Pflegedienst Sonnenhof, Weimar', 'L'),
            d.p('2003 - 2006\tPflegehelferin\nHaus am Kirschberg, Jena', 'L'),
            d.p('AUSBILDUNG', 'H'),
            d.p('2016\tWeiterbildung zur Wohnbereichsleitung, Bildungswerk Pflege Thüringer Becken', 'L'),
            d.p('2003 - 2006\tAusbildung zur Altenpflegerin, Berufsfachschule für Altenpflege Saaletal, Jena', 'L'),
            d.p('1992 - 2002\tRegelschule Weimar-West, Realschulabschluss', 'L'),
            d.p('FÄHIGKEITEN', 'H'),
            d.p('Fachlich:\tGrundpflege, Behandlungspflege, Wundmanagement, Pflegeplanung, Palliativpflege', 'L'),
            d.p('EDV:\tVivendi PD, MS Office', 'L'), d.p('Sprachen:\tDeutsch (Muttersprache), Russisch (Grundkenntnisse)', 'L'),
            d.p('Führerschein:\tKlasse B, eigener PKW', 'L'), d.p('Hobbys:\tChorgesang, Gartenarbeit', 'L'),
            d.p(), d.p('Erfurt, 12.01.2025\t\t\tAnneliese Groß', 'L'))


def yildiz():  # RTF: warehouse, plain with bullets
    d = Doc('Lebenslauf', 'de-DE', 'Liberation Sans', '11pt', '2cm')
    d.style('N', size='18pt', bold=1)
    d.style('H', size='12pt', bold=1, before='0.5cm', after='0.15cm', over='1pt solid #000000')
    d.write(path('yildiz.fodt'), d.p('Emre Yıldız', 'N'), d.p('Fachkraft für Lagerlogistik / Schichtleiter'),
            d.p('Hafenstraße 88, 20457 Hamburg'), d.p('Tel.: 040 66969-231'), d.p('emre.yildiz@lager-mail.example'),
            d.p('Ziel', 'H'), d.p('Verantwortungsvolle Tätigkeit als Schicht- oder Lagerleiter im Raum Hamburg.'),
            d.p('Beruflicher Werdegang', 'H'),
            d.p('**Schichtleiter Wareneingang** bei Elbspeicher Logistik GmbH, Hamburg'), d.p('__seit März 2020__'),
            d.ul(['Führung von 18 Mitarbeitern im Zweischichtbetrieb', 'Inventurplanung, Differenz unter 0,3 %', 'Einführung von Handscannern und Pick-by-Voice']),
            d.p('**Fachlagerist** bei Nordlicht Versand KG, Norderstedt'), d.p('__August 2014 bis Februar 2020__'),
            d.ul(['Kommissionierung, Verpackung, Ladungssicherung', 'Staplerfahrer (Front- und Schubmaststapler)']),
            d.p('Ausbildung', 'H'),
            d.p('2011 – 2014  Ausbildung zur Fachkraft für Lagerlogistik, Berufliche Schule Billwerder-Süd, Hamburg'),
            d.p('2011  Mittlerer Schulabschluss, Stadtteilschule Veddel-Ost, Hamburg'),
            d.p('Kenntnisse', 'H'),
            d.p('SAP EWM; Staplerschein; Ladungssicherung; Gefahrgut (ADR); Kommissionierung; Personaleinsatzplanung'),
            d.p('Sprachen', 'H'), d.p('Deutsch: fließend\nTürkisch: Muttersprache\nEnglisch: Grundkenntnisse'))


# ---------------------------------------------------------------- French

def benali():  # PDF: welder, frames placed on the page
    d = Doc('CV Mehdi Benali', 'fr-FR', 'Lato', '10pt', '1.5cm')
    d.style('Name', size='28pt', bold=1, color='#c0392b', left='6.6cm')
    d.style('Job', size='14pt', color='#333333', left='6.6cm', after='0.2cm')
    d.style('Hs', size='11pt', bold=1, color='#ffffff', before='0.4cm', after='0.1cm')
    d.style('S', size='9.5pt', color='#ffffff')
    d.style('M', left='6.6cm')
    d.style('HM', size='13pt', bold=1, color='#c0392b', left='6.6cm', before='0.5cm', after='0.2cm')
    side = (d.p('CONTACT', 'Hs') + d.p('06 39 98 14 07', 'S') + d.p('mehdi.benali@example.org', 'S') + d.p('59140 Dunkerque', 'S')
            + d.p('Permis B – véhicule', 'S') + d.p('COMPÉTENCES', 'Hs')
            + d.ul(['Soudage TIG', 'Soudage MIG-MAG', 'Soudage à l’arc', 'Lecture de plans', 'Chaudronnerie', 'Oxycoupage'], 'S')
            + d.p('HABILITATIONS', 'Hs') + d.p('CACES R489\nLicences soudeur EN ISO 9606-1\nTravail en hauteur', 'S')
            + d.p('LANGUES', 'Hs') + d.p('Français : courant\nArabe : langue maternelle', 'S')
            + d.p('LOISIRS', 'Hs') + d.p('Boxe, restauration de motos', 'S'))
    d.write(path('benali.fodt'), d.frame(side, 1, 1, 6, 27.5, '#34495e'),
            d.p('Mehdi BENALI', 'Name'), d.p('Soudeur – tuyauteur', 'Job'), d.p('15 ans d’expérience en chantier naval et pétrochimie', 'M'),
            d.p('EXPÉRIENCE PROFESSIONNELLE', 'HM'),
            d.p('**Soudeur tuyauteur** – Chantiers Maritimes du Westhoek, Dunkerque', 'M'), d.p('Depuis avril 2018', 'M'),
            d.p('Soudage de tubes inox et acier carbone, contrôles visuels, travail en espace confiné. Référent sécurité de l’équipe (6 personnes).', 'M'), d.p('', 'M'),
            d.p('**Soudeur TIG** – Flandre Tuyauterie Industrielle, Gravelines', 'M'), d.p('De septembre 2011 à mars 2018', 'M'),
            d.p('Arrêts de tranche, maintenance de raffinerie, déplacements dans toute la France.', 'M'), d.p('', 'M'),
            d.p('**Aide-soudeur (intérim)** – Sambre Intérim, Maubeuge', 'M'), d.p('2009 - 2011', 'M'),
            d.p('FORMATION', 'HM'),
            d.p('2009 : **Bac pro Technicien en chaudronnerie industrielle**, Lycée professionnel des Dunes, Dunkerque', 'M'),
            d.p('2007 : **CAP Réalisation en chaudronnerie**, Lycée professionnel des Dunes, Dunkerque', 'M'))


def lhostis():  # DOCX: contact in the page header
    d = Doc('CV Amélie L’Hostis', 'fr-FR', 'Carlito', '11pt', '2cm')
    d.style('Hd', size='10pt', color='#404040', tabs=[('17cm', 'right')], under='0.75pt solid #7f7f7f')
    d.style('T', size='16pt', bold=1, align='center', before='0.3cm', after='0.1cm')
    d.style('A', align='center', italic=1, after='0.4cm')
    d.style('H', size='13pt', bold=1, color='#2e74b5', before='0.45cm', after='0.15cm')
    d.head = (d.p('**Amélie L’Hostis**\tTél. : 02 61 91 33 08', 'Hd0')
              + d.p('12 rue des Korrigans, 29200 Brest\tamelie.lhostis@example.com', 'Hd'))
    d.style('Hd0', size='10pt', color='#404040', tabs=[('17cm', 'right')])
    d.write(path('lhostis.fodt'), d.p('COMPTABLE UNIQUE – 9 ANS D’EXPÉRIENCE', 'T'),
            d.p('Rigoureuse et autonome, à l’aise avec les PME du bâtiment et de la pêche', 'A'),
            d.h('Expériences professionnelles'),
            d.p('**Octobre 2019 à ce jour : Comptable unique**, Conserverie Ar Mor, Brest'),
            d.ul(['Tenue de la comptabilité générale et analytique', 'Déclarations de TVA, préparation du bilan', 'Paie de 35 salariés']),
            d.p('**Janvier 2015 – septembre 2019 : Collaboratrice comptable**, Cabinet Tanguy & Associés, Quimper'),
            d.ul(['Portefeuille de 45 dossiers (artisans, professions libérales)', 'Révision des comptes, liasses fiscales']),
            d.p('**Septembre 2012 – août 2014 : Assistante comptable en alternance**, Transports Kerloc’h, Landerneau'),
            d.h('Formation'),
            d.p('2015 – Diplôme de comptabilité et de gestion (DCG), Institut de gestion du Ponant, Brest'),
            d.p('2012 - 2014 – BTS Comptabilité et gestion, Lycée Kerichen-les-Bains, Brest'),
            d.h('Compétences'),
            d.table([5.6, 5.7, 5.7], [['Comptabilité générale', 'Fiscalité', 'Paie'], ['Sage 100', 'Cegid', 'Excel'], ['Contrôle de gestion', 'Rapprochement bancaire', '']],
                    border='0.5pt solid #9cc2e5'),
            d.h('Langues'), d.p('Français (langue maternelle), anglais (B1), breton (notions)'))


def lefevre():  # DOC: sales, old style
    d = Doc('Curriculum Vitae', 'fr-FR', 'Liberation Serif', '12pt', '2.5cm')
    d.style('CV', size='18pt', bold=1, align='center', after='0.6cm')
    d.style('H', bold=1, before='0.5cm', after='0.2cm', align='start')
    d.style('L', left='4cm', hang='-4cm', tabs=['4cm'], after='0.15cm')
    d.write(path('lefevre.fodt'), d.p('CURRICULUM VITAE', 'CV'),
            d.p('Nom : LEFÈVRE'), d.p('Prénom : Jean-Baptiste'), d.p('Adresse : 8, allée des Tilleuls – 69003 LYON'),
            d.p('Téléphone : +33 4 65 71 20 45'), d.p('Courriel : jb.lefevre@commerce-lyon.example'),
            d.p('Né le 5 juin 1979, marié, trois enfants'),
            d.p('OBJECTIF : Direction commerciale régionale', 'H'),
            d.p('EXPÉRIENCE', 'H'),
            d.p('2016 à aujourd’hui\tChef des ventes, Fromageries du Pilat, Saint-Étienne\nEncadrement de 9 commerciaux. Chiffre d’affaires porté de 11 à 17 M€.', 'L'),
            d.p('2008 – 2016\tAttaché commercial, Boissons Rhodaniennes S.A., Lyon\nProspection CHR et grande distribution, négociation des accords annuels.', 'L'),
            d.p('2003 – 2008\tVendeur-conseil, Maison Perrachon Ameublement, Villeurbanne', 'L'),
            d.p('ÉTUDES', 'H'),
            d.p('2001 – 2003\tBTS Négociation et relation client, École de commerce Saint-Rambert, Lyon', 'L'),
            d.p('1999\tBaccalauréat STT, Lycée Tony-Garnier, Lyon', 'L'),
            d.p('DIVERS', 'H'),
            d.p('Compétences : négociation, prospection, management d’équipe, gestion de comptes clés, Salesforce'),
            d.p('Langues : français, anglais courant, italien scolaire'), d.p('Permis B. Rugby (entraîneur des moins de 14 ans).'))


def darc():  # ODT: teacher with a nickname in typographic quotes, two columns
    d = Doc('Zoé d’Arc', 'fr-FR', 'EB Garamond', '11.5pt', '2cm')
    d.style('Name', size='30pt', color='#6a1b9a', align='center')
    d.style('C', align='center', after='0.4cm')
    d.style('H', size='15pt', color='#6a1b9a', before='0.4cm', after='0.15cm')
    d.style('HB', size='15pt', color='#6a1b9a', break_='column', after='0.15cm')
    d.write(path('darc.fodt'), d.p('Élisabeth “Zoé” d’Arc', 'Name'),
            d.p('Professeure des écoles — spécialisée en français langue étrangère\n✉ zoe.darc@example.net   ☎ 06 39 98 72 51   ⌂ Orléans', 'C'),
            d.columns(
                d.h('Parcours') + d.p('**Professeure des écoles (CE2-CM1)**\nÉcole élémentaire Jules-Lanterne, Orléans\n09/2017 – aujourd’hui')
                + d.p('Classe de 26 élèves, référente numérique, accueil des élèves allophones.') + d.p()
                + d.p('**Enseignante FLE**\nCentre linguistique Bords de Loire, Blois\n10/2014 – 07/2017') + d.p()
                + d.p('**Assistante de langue**\nGlenview Community School, Édimbourg\n09/2013 – 06/2014')
                + d.h('Diplômes') + d.p('Master MEEF premier degré\nUniversité Val-de-Sologne, 2015 – 2017') + d.p('Licence de lettres modernes\nUniversité Val-de-Sologne, 2010 – 2013')
                + d.h('Savoir-faire', 'HB') + d.ul(['Pédagogie différenciée', 'Gestion de classe', 'Conception de séquences', 'Théâtre', 'Tableau numérique interactif', 'Évaluation DELF'], bullet='❖')
                + d.h('Langues') + d.p('Français — maternelle\nAnglais — C1\nLangue des signes française — A2')
                + d.h('Bénévolat') + d.p('Aide aux devoirs, association Coup de Pouce Orléanais')))


# ---------------------------------------------------------------- Spanish

def etxeberria():  # PDF: chef, two columns by table, contact at the right
    d = Doc('Íñigo Etxeberria', 'es-ES', 'Lato', '10pt', '1.6cm')
    d.style('Name', size='32pt', spacing='0.03cm')
    d.style('Job', size='13pt', color='#b8860b', spacing='0.1cm', after='0.5cm')
    d.style('H', size='12pt', bold=1, before='0.4cm', after='0.15cm', color='#b8860b', upper='uppercase')
    d.style('D', size='9pt', color='#777777', after='0.05cm')
    left = (d.h('Experiencia')
            + d.p('**Jefe de cocina**') + d.p('Asador Itsasalde, Donostia  |  enero 2018 – actualidad', 'D')
            + d.p('Dirección de una brigada de doce personas. Diseño de la carta de temporada, escandallos y compras a productores locales.') + d.p()
            + d.p('**Segundo de cocina**') + d.p('Hotel Mirador del Nervión, Bilbao  |  mayo 2013 – diciembre 2017', 'D')
            + d.p('Responsable de la partida de pescados y de los banquetes de hasta 300 comensales.') + d.p()
            + d.p('**Ayudante de cocina**') + d.p('Bodegón Arrantzale, Getaria  |  junio 2010 – abril 2013', 'D')
            + d.h('Formación')
            + d.p('**Técnico superior en Dirección de Cocina**') + d.p('Escuela de Hostelería Txingudi, 2008 – 2010', 'D')
            + d.p('**Curso de pastelería vasca**') + d.p('Obrador-Escuela Gozoki, 2015', 'D'))
    right = (d.h('Contacto') + d.p('hola@etxeberria-cocina.example') + d.p('+34 755 010 118') + d.p('20003 Donostia-San Sebastián\nGipuzkoa')
             + d.p('[[www.etxeberria-cocina.example|https://www.etxeberria-cocina.example]]')
             + d.h('Habilidades') + d.ul(['Cocina vasca', 'Cocina de producto', 'Escandallos', 'APPCC', 'Gestión de equipos', 'Maridaje'])
             + d.h('Idiomas') + d.p('Euskera (nativo)\nCastellano (nativo)\nFrancés (B2)\nInglés (B1)'))
    d.write(path('etxeberria.fodt'), d.p('Íñigo Etxeberria', 'Name'), d.p('JEFE DE COCINA', 'Job'),
            d.table([12, 5.8], [[left, right]], bgs=[None, '#f7f3e8'], pad='0.25cm'))


def rios():  # DOCX: label form
    d = Doc('Hoja de vida', 'es-CO', 'Liberation Sans', '11pt', '2.2cm')
    d.style('T', size='20pt', bold=1, align='center', color='#1b5e20', after='0.5cm')
    d.style('H', bold=1, color='#ffffff', bg='#1b5e20', pad='0.08cm', before='0.5cm', after='0.2cm')
    w = [5, 11.6]
    d.write(path('rios.fodt'), d.p('HOJA DE VIDA', 'T'), d.h('DATOS PERSONALES'), d.table(w, [
        ['Nombre completo:', 'Andrés Felipe Ríos Cárdenas'], ['Documento:', 'a solicitud'], ['Dirección:', 'Miami, Florida, EE. UU.'],
        ['Teléfono:', '(305) 555-0178'], ['Correo electrónico:', 'andres.rios@example.com'], ['LinkedIn:', 'https://www.linkedin.com/in/afrios-logistica-ejemplo']], border='0.5pt solid #a5d6a7'),
        d.h('PERFIL PROFESIONAL'), d.p('Ingeniero industrial con más de diez años en logística y cadena de suministro. Orientado a resultados, con experiencia en operaciones multinacionales e importaciones.'),
        d.h('EXPERIENCIA LABORAL'),
        d.p('**Empresa:** Caribe Freight Solutions, Miami'), d.p('**Cargo:** Coordinador de logística'), d.p('**Periodo:** marzo de 2019 – presente'),
        d.ul(['Coordinación de 120 contenedores mensuales', 'Negociación con navieras y agentes de aduana']),
        d.p('**Empresa:** Distribuidora El Samán S.A.S., Cali'), d.p('**Cargo:** Jefe de bodega'), d.p('**Periodo:** julio de 2014 – febrero de 2019'),
        d.ul(['Reducción del 22 % en tiempos de despacho', 'Implementación de inventario cíclico']),
        d.p('**Empresa:** Textiles La Ceiba Ltda., Palmira'), d.p('**Cargo:** Auxiliar de almacén'), d.p('**Periodo:** 2012 – 2014'),
        d.h('FORMACIÓN ACADÉMICA'),
        d.p('Ingeniería Industrial, Universidad Autónoma del Farallón, 2009 – 2014'), d.p('Diplomado en Comercio Exterior, Instituto Mercantil del Valle, 2016'),
        d.h('HABILIDADES'), d.p('Gestión de inventarios, Comercio exterior, SAP MM, Excel avanzado, Lean Six Sigma, Negociación'),
        d.h('IDIOMAS'), d.p('Español: nativo. Inglés: avanzado (C1). Portugués: básico.'),
        d.h('REFERENCIAS'), d.p('Disponibles a solicitud.'))


def antonio():  # DOC: electrician, capital letters
    d = Doc('Curriculum', 'es-ES', 'Liberation Sans', '11pt', '2cm')
    d.style('T', size='14pt', bold=1, align='center', under='1pt solid #000000')
    d.style('H', bold=1, before='0.5cm', after='0.15cm', bg='#d9d9d9')
    d.style('R', align='end')
    d.write(path('antonio.fodt'), d.p('CURRÍCULUM VÍTAE', 'T'), d.p(),
            d.table([13.5, 3.4], [[d.p('**ANTONIO GARCÍA DE LA TORRE**') + d.p('C/ Alfarería 23, 2º B') + d.p('41010 Sevilla')
                                   + d.p('Móvil: 755 010 163') + d.p('E-mail: antonio.garcia@instalaciones.example') + d.p('Carné de conducir B y vehículo propio'), d.photo('R')]], pad='0cm'),
            d.h('EXPERIENCIA PROFESIONAL'),
            d.table([3.6, 13.4], [
                ['04/2015 – Actualidad', d.p('**Oficial 1ª electricista**') + d.p('Montajes Eléctricos Guadaíra S.L., Sevilla') + d.p('Instalaciones de baja tensión, cuadros, domótica y puntos de recarga.')],
                ['2009-2015', d.p('**Electricista de mantenimiento**') + d.p('Aceitunera del Aljarafe S.A., Dos Hermanas')],
                ['2006-2009', d.p('**Aprendiz electricista**') + d.p('Electricidad Hermanos Roldán, Sevilla')]]),
            d.h('FORMACIÓN'),
            d.table([3.6, 13.4], [['2004-2006', 'Técnico en Instalaciones Eléctricas y Automáticas, IES Torre del Alminar, Sevilla'], ['2018', 'Instalador de energía solar fotovoltaica, Centro de Formación Bética']]),
            d.h('CONOCIMIENTOS'), d.ul(['Baja tensión', 'Fotovoltaica', 'Domótica', 'Autómatas', 'Prevención de riesgos laborales', 'AutoCAD'], bullet='-'),
            d.h('IDIOMAS'), d.p('Español (lengua materna), inglés (nivel básico)'))


def ibanez():  # ODT: marketing, coloured side bar at the left
    d = Doc('Begoña Ibáñez-Soler', 'es-ES', 'Open Sans', '9.5pt', '1cm')
    d.style('Name', size='22pt', bold=1, color='#ffffff', after='0.2cm')
    d.style('W', color='#ffffff', size='9pt', after='0.08cm')
    d.style('HW', color='#ffd54f', size='11pt', bold=1, before='0.5cm', after='0.15cm')
    d.style('H', color='#004d61', size='13pt', bold=1, before='0.3cm', after='0.2cm')
    left = (d.p('Begoña\nIbáñez-Soler', 'Name') + d.p('Responsable de marketing digital', 'W')
            + d.p('Contacto', 'HW') + d.p('Valencia, España', 'W') + d.p('Tel. +34 755 010 127', 'W') + d.p('begona.ibanez@example.org', 'W') + d.p('linkedin.com/in/begona-ibanez-ejemplo', 'W')
            + d.p('Competencias', 'HW') + d.ul(['SEO', 'SEM', 'Google Analytics', 'Redes sociales', 'Copywriting', 'HubSpot', 'Photoshop'], 'W')
            + d.p('Idiomas', 'HW') + d.p('Español ●●●●●\nValenciano ●●●●●\nInglés ●●●●○\nAlemán ●●○○○', 'W'))
    right = (d.h('Sobre mí') + d.p('Profesional del marketing con once años de trayectoria en alimentación y turismo. Me gusta probar, medir y volver a probar.')
             + d.h('Experiencia laboral')
             + d.p('**Responsable de marketing digital** · Naranjas Levantinas del Turia') + d.p('sept. 2020 – presente') + d.ul(['Tienda en línea: ventas multiplicadas por tres', 'Equipo de cuatro personas y presupuesto de 400.000 €'])
             + d.p('**Especialista SEO/SEM** · Agencia Clavellina, Valencia') + d.p('feb. 2016 – ago. 2020') + d.ul(['Campañas para más de 30 clientes', 'Formación interna en analítica'])
             + d.p('**Community manager** · Turismo Costa Albufera') + d.p('oct. 2013 – ene. 2016')
             + d.h('Formación') + d.p('**Máster en Marketing Digital** · Escuela de Negocios Malvarrosa · 2014 – 2015') + d.p('**Grado en Publicidad y Relaciones Públicas** · Universidad del Júcar · 2009 – 2013')
             + d.h('Otros datos') + d.p('Carné B. Disponibilidad para viajar. Voluntaria en la protectora El Rabo Alegre.'))
    d.write(path('ibanez.fodt'), d.table([6.2, 12.6], [[left, right]], bgs=['#004d61', None], pad='0.4cm'))


def joaquin():  # RTF: waiter, simple
    d = Doc('CV', 'es-ES', 'Liberation Serif', '12pt', '2.5cm')
    d.style('N', size='20pt', bold=1, align='end')
    d.style('R', align='end', size='11pt')
    d.style('H', size='13pt', italic=1, bold=1, before='0.5cm', after='0.15cm')
    d.write(path('joaquin.fodt'), d.p('Joaquín Peña Vidal', 'N'), d.p('Camarero / jefe de rango', 'R'), d.p('Palma de Mallorca', 'R'), d.p('joaquin.pena@example.net – 755 010 109', 'R'),
            d.p('Experiencia', 'H'),
            d.p('Jefe de rango en Restaurante Cala Ponent (Palma), desde mayo de 2021.'), d.p('Servicio de sala, carta de vinos, formación de camareros nuevos.'), d.p(),
            d.p('Camarero en Hotel Bahía Dorada (Alcúdia), de abril de 2017 a octubre de 2020.'), d.p('Temporadas de verano; bufé, terraza y eventos.'), d.p(),
            d.p('Camarero en Café Teatro Lucerna (Burgos), 2014 – 2017.'),
            d.p('Estudios', 'H'), d.p('Ciclo de grado medio en Servicios en Restauración, Escuela de Hostelería Arlanzón (Burgos), 2012 – 2014.'), d.p('Curso de sumiller, Cámara Gastronómica Balear, 2022.'),
            d.p('Aptitudes', 'H'), d.p('Servicio de sala, coctelería, sumillería, manejo de TPV, atención al cliente, trabajo en equipo.'),
            d.p('Idiomas', 'H'), d.p('Español nativo, inglés B2, alemán B1, catalán B1.'), d.p('Disponibilidad inmediata.'))


# ---------------------------------------------------------------- English

def sato():  # DOCX: US engineer; file has a Japanese name
    d = Doc('Kenji Sato', 'en-US', 'Carlito', '11pt', '1.9cm', ('21.59cm', '27.94cm'))
    d.style('Name', size='20pt', bold=1, align='center')
    d.style('C', align='center', size='10pt', after='0.2cm')
    d.style('H', bold=1, size='12pt', under='0.75pt solid #000000', before='0.35cm', after='0.1cm', keep=1)
    d.style('J', tabs=[('17.7cm', 'right')], keep=1, before='0.15cm')
    d.write(path('sato.fodt'), d.p('Kenji Sato (佐藤 健二)', 'Name'),
            d.p('Portland, OR 97209 • (503) 555-0142 • kenji.sato@example.com • www.linkedin.com/in/kenji-sato-sample', 'C'),
            d.h('SUMMARY'), d.p('Mechanical engineer with 10+ years designing packaging machinery. Comfortable from first sketch to factory acceptance test; bilingual English/Japanese.'),
            d.h('EXPERIENCE'),
            d.p('**Cascadia Packaging Systems**, Portland, OR\tJan 2018 – Present', 'J'), d.p('__Senior Mechanical Engineer__'),
            d.ul(['Lead designer of a carton erector line running 60 cartons per minute', 'Cut tooling cost by 18% through modular change parts', 'Mentor three junior engineers']),
            d.p('**Hoshikawa Machine Works, Ltd.**, Nagoya, Japan\tApr 2012 – Dec 2017', 'J'), d.p('__Mechanical Design Engineer__'),
            d.ul(['Designed servo-driven conveyors; held two internal patents', 'Coordinated suppliers in Japan and Taiwan']),
            d.h('EDUCATION'),
            d.p('**M.S. Mechanical Engineering**, Willamette Institute of Technology\t2010 – 2012', 'J'), d.p('**B.Eng. Mechanical Engineering**, Chubu Coast University\t2006 – 2010', 'J'),
            d.h('SKILLS'), d.p('**CAD:** SolidWorks, Creo    **Analysis:** ANSYS, MATLAB    **Other:** GD&T, Lean manufacturing, FMEA'),
            d.h('LANGUAGES'), d.p('English (fluent), Japanese (native)'))


def walsh():  # DOCX: teacher, contact in a side bar at the right, behind the main column
    d = Doc('Niamh O’Connor-Walsh', 'en-IE', 'Liberation Sans', '10pt', '1.8cm')
    d.style('Name', size='24pt', color='#1e5631')
    d.style('Job', size='12pt', after='0.3cm', color='#666666')
    d.style('H', size='12pt', bold=1, color='#1e5631', before='0.35cm', after='0.1cm')
    main = (d.h('Profile') + d.p('Post-primary teacher of Maths and Physics, registered, with a keen interest in getting reluctant learners to enjoy numbers.')
            + d.h('Employment')
            + d.p('**Teacher of Mathematics and Physics**\nColáiste Bhríde Mhara, Galway\nSeptember 2018 to present') + d.ul(['Junior and Leaving Cycle classes, exam results above the national average', 'Coordinator of the Transition Year science week'])
            + d.p('**Substitute Teacher**\nSt. Colman’s Community College, Athlone\nSeptember 2016 to June 2018')
            + d.p('**Private Tutor**\nSelf-employed, Galway\n2013 to 2016')
            + d.h('Education') + d.p('Professional Master of Education, Corrib University, 2014–2016') + d.p('BSc in Physics, Corrib University, 2010–2014'))
    side = (d.h('Contact') + d.p('Niamh O’Connor-Walsh') + d.p('23 Claddagh View\nGalway H91 X0X0') + d.p('020 915 0147') + d.p('niamh@oconnor-walsh.example')
            + d.h('Skills') + d.ul(['Lesson planning', 'Classroom management', 'GeoGebra', 'Python', 'Google Classroom', 'Differentiated instruction'])
            + d.h('Languages') + d.p('English (native)\nIrish (fluent)\nFrench (basic)') + d.h('Interests') + d.p('Camogie, trad fiddle, sea swimming'))
    d.write(path('walsh.fodt'), d.p('Niamh O’Connor-Walsh', 'Name'), d.p('Secondary School Teacher', 'Job'),
            d.table([11.6, 5.8], [[main, side]], bgs=[None, '#eef5ef'], pad='0.25cm'))


def okafor():  # DOC: long-hand American office manager
    d = Doc('Resume', 'en-US', 'Liberation Serif', '11.5pt', '2.54cm', ('21.59cm', '27.94cm'))
    d.style('N', size='16pt', bold=1, align='center', caps='small-caps')
    d.style('C', align='center')
    d.style('H', bold=1, before='0.45cm', after='0.1cm', align='center', upper='uppercase', under='0.5pt solid #000000')
    d.style('J', tabs=[('16.5cm', 'right')])
    d.write(path('okafor.fodt'), d.p('Temperance A. Okafor', 'N'), d.p('118 Magnolia Court, Atlanta, Georgia 30303', 'C'), d.p('Phone: 404-555-0167 · Email: t.okafor@example.org', 'C'),
            d.h('Objective'), d.p('To obtain an office manager position in a growing non-profit organization.'),
            d.h('Work History'),
            d.p('Office Manager, Peachtree Literacy Fund, Atlanta, GA\t06/2016 to Current', 'J'), d.ul(['Manage a $1.2M operating budget and a staff of five', 'Plan the annual fundraising gala (350 guests)'], bullet='▪'),
            d.p('Administrative Assistant, Duvall & Pryor Insurance, Decatur, GA\t03/2011 to 05/2016', 'J'), d.ul(['Calendars, travel and correspondence for three partners', 'Introduced paperless filing'], bullet='▪'),
            d.p('Receptionist, Brookhaven Family Dental, Atlanta, GA\t2008 to 2011', 'J'),
            d.h('Education'), d.p('Bachelor of Business Administration\t2004 to 2008', 'J'), d.p('Chattahoochee Valley State College'),
            d.h('Skills'), d.table([5.5, 5.5, 5.5], [['• Budgeting', '• QuickBooks', '• Event planning'], ['• Microsoft Office', '• Grant writing', '• Staff supervision']]),
            d.h('Languages'), d.p('English, Igbo (conversational)'), d.h('References'), d.p('Furnished upon request.'))


def papadopoulou():  # ODT: pharmacist; file has a Greek name
    d = Doc('Eleni Papadopoulou', 'en-GB', 'Liberation Sans', '10.5pt', '2cm')
    d.style('Name', size='21pt', color='#0d47a1')
    d.style('H', bold=1, size='12pt', color='#0d47a1', before='0.4cm', after='0.15cm')
    w = [4.2, 12.8]
    d.write(path('papadopoulou.fodt'), d.p('Curriculum Vitae'), d.p('Eleni Papadopoulou, MPharm', 'Name'),
            d.p('Email: eleni.papadopoulou@pharmacy.example\nMobile: 07700 900 382\nAddress: Leeds LS1, United Kingdom\nNationality: Greek (settled status)'),
            d.h('PERSONAL STATEMENT'), d.p('Clinical pharmacist with hospital and community experience, independent prescriber since 2021.'),
            d.h('CAREER HISTORY'), d.table(w, [
                ['Nov 2019 – present', d.p('**Clinical Pharmacist**, Airedale Bridge Hospital, Leeds') + d.p('Ward rounds, medicines reconciliation, anticoagulation clinic.')],
                ['Aug 2015 – Oct 2019', d.p('**Pharmacist Manager**, Thackray Community Pharmacy, Bradford') + d.p('Team of seven; flu vaccination service; stock and controlled drugs.')],
                ['Jul 2014 – Jul 2015', d.p('**Pre-registration Pharmacist**, Thackray Community Pharmacy, Bradford')]]),
            d.h('QUALIFICATIONS'), d.table(w, [['2020 – 2021', 'Independent Prescribing Certificate, University of the Dales'], ['2010 – 2014', 'Master of Pharmacy (MPharm), Hellespont University, Thessaloniki']]),
            d.h('KEY SKILLS'), d.p('Medicines optimisation | Clinical audit | Patient counselling | EMIS Web | Independent prescribing | Team leadership'),
            d.h('LANGUAGES'), d.p('Greek – native; English – fluent; Italian – intermediate'))


def resume_final():  # RTF: truck driver
    d = Doc('resume', 'en-US', 'Liberation Sans', '11pt', '2.3cm', ('21.59cm', '27.94cm'))
    d.style('N', size='15pt', bold=1)
    d.style('H', bold=1, before='0.4cm', upper='uppercase')
    d.write(path('resume_final.fodt'), d.p('DEWAYNE T. MCALLISTER JR.', 'N'), d.p('Class A CDL Driver'), d.p('Amarillo, Texas'), d.p('Cell (806) 555-0119'), d.p('dewayne.mcallister@example.com'),
            d.p('Driving Experience', 'H'),
            d.p('Llano Estacado Freight, Amarillo TX'), d.p('Long-Haul Truck Driver, 2/2017 - Present'), d.ul(['48 states, dry van and reefer', '1.1 million accident-free miles'], bullet='*'),
            d.p('Caprock Oilfield Hauling LLC, Odessa TX'), d.p('Tanker Driver, 8/2011 - 1/2017'), d.ul(['Crude and produced water, HAZMAT endorsed'], bullet='*'),
            d.p('Panhandle Feed & Seed, Canyon TX'), d.p('Delivery Driver, 2007 - 2011'),
            d.p('Training', 'H'), d.p('CDL Class A Certificate, High Plains Truck Driving Academy, 2011'), d.p('High School Diploma, Palo Duro Valley High School, 2006'),
            d.p('Skills', 'H'), d.p('HAZMAT, Tanker endorsement, Electronic logging devices, Load securement, Pre-trip inspection, Route planning'),
            d.p('Languages', 'H'), d.p('English, some Spanish'))


# ---------------------------------------------------------------- slides

def whitfield():
    s = Slides('Hannah Whitfield', 'Lato')
    s.page(s.box(0, 0, 33.867, 3.6, s.par('Hannah Whitfield', 36, '#ffffff', True), s.par('Supply Chain Consultant', 18, '#cfd8dc'), fill='#263238'),
           s.box(1, 4.2, 10, 13.5, s.par('Contact', 18, '#00838f', True), s.par('hannah.whitfield@consulting.example'), s.par('+44 161 496 0283'), s.par('Manchester, UK'), s.par('linkedin.com/in/hannah-whitfield-sample'),
                 s.par('Skills', 18, '#00838f', True, before='0.5cm'), s.par('Demand planning'), s.par('S&OP'), s.par('Power BI'), s.par('SQL'), s.par('Stakeholder management'), s.par('Warehouse design'),
                 s.par('Languages', 18, '#00838f', True, before='0.5cm'), s.par('English (native), Dutch (B2)')),
           s.box(12, 4.2, 20.8, 14, s.par('Experience', 18, '#00838f', True),
                 s.par('Principal Consultant – Merewether Advisory LLP, Manchester', 15, bold=True), s.par('April 2020 – present', 12, '#607d8b'), s.par('Network redesign for three retailers; £8m annual savings identified.'),
                 s.par('Supply Chain Analyst – Pennine Home Stores plc, Leeds', 15, bold=True, before='0.3cm'), s.par('September 2015 – March 2020', 12, '#607d8b'), s.par('Forecast accuracy from 71 % to 86 %.'),
                 s.par('Education', 18, '#00838f', True, before='0.5cm'), s.par('MSc Operations Management, Calder Valley Business School, 2014–2015'), s.par('BA Geography, University of Wharfedale, 2011–2014')))
    s.write(path('whitfield.fodp'))


def moreau():
    s = Slides('Inès Moreau', 'Open Sans')
    s.page(s.box(2, 5, 30, 9, s.par('Inès MOREAU', 44, '#d84315', True, 'center'), s.par('Cheffe de projet événementiel', 24, '#444444', align='center'),
                 s.par('06 39 98 45 90  •  ines.moreau@example.net  •  Bordeaux', 16, '#444444', align='center', before='0.6cm')))
    s.page(s.box(1.5, 0.8, 30, 2, s.par('Mon parcours', 30, '#d84315', True)),
           s.box(1.5, 3.2, 30.5, 15, s.par('2019 – aujourd’hui : Cheffe de projet événementiel, Agence Garonne & Lumière, Bordeaux', 18, bold=True), s.par('Salons professionnels, séminaires jusqu’à 1 200 participants, budget annuel de 2 M€'),
                 s.par('2016 – 2019 : Chargée de production, Festival Les Nuits d’Aliénor, Saintes', 18, bold=True, before='0.5cm'), s.par('Accueil des artistes, plannings techniques, 60 bénévoles'),
                 s.par('2015 – 2016 : Assistante événementielle, Château Belle-Rive, Libourne', 18, bold=True, before='0.5cm')))
    s.page(s.box(1.5, 0.8, 30, 2, s.par('Formation et compétences', 30, '#d84315', True)),
           s.box(1.5, 3.2, 15, 14, s.par('Formation', 20, '#d84315', True), s.par('Master Management culturel, Université de l’Entre-deux-Mers, 2013 – 2015', 16), s.par('Licence d’anglais, Université de l’Entre-deux-Mers, 2010 – 2013', 16),
                 s.par('Langues', 20, '#d84315', True, before='0.6cm'), s.par('Français, anglais (C1), espagnol (B2)', 16)),
           s.box(17.5, 3.2, 15, 14, s.par('Compétences', 20, '#d84315', True), *[s.par('• ' + x, 16) for x in ('Gestion de budget', 'Logistique', 'Régie', 'Relation prestataires', 'Canva', 'Rétroplanning')]))
    s.write(path('moreau.fodp'))


for make in (mueller, von_stein, li_wei, gross, yildiz, benali, lhostis, lefevre, darc, etxeberria, rios, antonio, ibanez, joaquin,
             sato, walsh, okafor, papadopoulou, resume_final, whitfield, moreau):
    make()
