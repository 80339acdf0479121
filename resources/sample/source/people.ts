import type { RoleType } from '../../../shared/records/stakeholder.ts';
import type { NameSet } from './book-accounts.ts';
import type { Random } from './random.ts';

const words = (text: string): [string, ...string[]] => {
  const [first = '', ...rest] = text.split(' ');
  return [first, ...rest];
};

type Names = { readonly given: [string, ...string[]]; readonly family: [string, ...string[]] };
const names = (given: string, family: string): Names => ({ given: words(given), family: words(family) });

const nameSets: Readonly<Record<NameSet, Names>> = {
  english: names(
    'Hannah Oliver Ruth Marcus Eleanor Declan Tessa Graham Naomi Victor Imogen Patrick',
    'Ashworth Bellamy Calloway Devlin Eastwood Farrow Garrity Holloway Ingram Kendrick Lockhart Mercer',
  ),
  german: names(
    'Katrin Stefan Ulrike Matthias Sabine Jörg Annegret Florian Heike Tobias Birgit Lukas',
    'Bäumer Dörfler Eberhardt Fröhlich Grünwald Hölzer Kästner Lindner Mühlbauer Öttinger Schäfer Weiß',
  ),
  french: names(
    'Élodie Benoît Chloé Gaëlle Hervé Solène Thibault Margaux Loïc Inès Rémi Aurélie',
    'Archambault Béranger Chevrier Delaunay Ferrand Gauthier Lefèvre Marchand Noël Pélissier Rousselet Vasseur',
  ),
  italian: names(
    'Giulia Matteo Chiara Lorenzo Francesca Davide Elisa Nicolò Marta Andrea',
    'Bellini Caruso D’Amico Esposito Ferrari Galli Lombardi Moretti Rinaldi Santoro',
  ),
  nordic: names(
    'Astrid Bjørn Sigrid Håkon Ingrid Øyvind Linnéa Åsa Søren Maja Torbjörn Kirsten',
    'Ågren Bergström Dahl Ekström Fjeld Grønvold Hjelm Lindqvist Nygård Østby Solberg Wikström',
  ),
  dutch: names(
    'Anouk Bram Femke Joost Lieke Maarten Sanne Thijs Wout Elke',
    'Bakker Claes Dekkers Hendrickx Janssens Kuiper Maes Peeters Vermeulen Wouters',
  ),
  polish: names(
    'Agnieszka Bartosz Małgorzata Łukasz Joanna Paweł Żaneta Grzegorz Zofia Wojciech',
    'Błaszczyk Dąbrowska Gąsior Jabłońska Kowalczyk Łuczak Nowak Szczepańska Wójcik Żak',
  ),
  spanish: names(
    'Lucía Álvaro Carmen Íñigo Marta Begoña Sergio Núria Pablo Inés',
    'Álvarez Castaño Domínguez Echeverría Ibáñez Muñoz Ordóñez Peña Quintana Zúñiga',
  ),
  portuguese: names(
    'Beatriz João Camila Thiago Mariana Otávio Luíza Caetano Inês Rafael',
    'Araújo Barbosa Conceição Falcão Gonçalves Magalhães Nóbrega Pacheco Simões Vasconcelos',
  ),
  greek: names(
    'Ελένη Γιώργος Κατερίνα Νίκος Μαρία Δημήτρης Σοφία Κώστας Άννα Πέτρος',
    'Αλεξίου Βλάχου Γεωργίου Δημητρίου Καραγιάννη Λάμπρου Νικολάου Οικονόμου Παπαδάκη Χατζή',
  ),
  bulgarian: names(
    'Елена Георги Мария Николай Десислава Стефан Ивана Петър Радост Калин',
    'Ангелова Борисов Вълчева Димитров Иванова Колев Маринова Петров Стоянова Христов',
  ),
  turkish: names(
    'Ayşe Çağrı Elif Gökhan İpek Mehmet Nazlı Oğuz Şule Yiğit',
    'Aydın Çelik Doğan Ergün Güneş Kılıç Öztürk Şahin Ünal Yıldız',
  ),
  vietnamese: names(
    'Anh Bình Đức Hằng Khánh Linh Nguyệt Phương Quỳnh Tuấn',
    'Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Ngô',
  ),
  japanese: names(
    '健一 由美 大輔 美咲 直樹 彩 浩二 恵子 翔太 真理',
    '佐藤 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田',
  ),
  indian: names(
    'Aarti Rohan Meera Vikram Kavya Sanjay Divya Arjun Nandini Rahul',
    'Bhattacharya Chaudhary Deshpande Iyer Joshi Kulkarni Menon Nair Rao Venkataraman',
  ),
};

/** How `given` and `family` are written together: family first in Japan and Vietnam. */
const written = (set: NameSet, given: string, family: string): string =>
  set === 'japanese' || set === 'vietnamese' ? `${family} ${given}` : `${given} ${family}`;

/** `count` different names. */
export const peopleNames = (set: NameSet, count: number, random: Random): string[] => {
  const { given, family } = nameSets[set];
  const found = new Set<string>();
  while (found.size < count) found.add(written(set, random.pick(given), random.pick(family)));
  return [...found];
};

type Post = { readonly title: string; readonly department: string };
const post = (title: string, department: string): Post => ({ title, department });

/** What people of a role are at their company. */
export const posts: Readonly<Record<RoleType, readonly [Post, ...Post[]]>> = {
  Champion: [
    post('Head of Operations', 'Operations'),
    post('Director of Planning', 'Planning'),
    post('VP of Customer Experience', 'Customer Experience'),
    post('Programme Manager', 'Operations'),
  ],
  'Economic Buyer': [
    post('Chief Financial Officer', 'Finance'),
    post('Finance Director', 'Finance'),
    post('Head of Procurement', 'Procurement'),
  ],
  'Technical Decision Maker': [
    post('Head of IT', 'IT'),
    post('Enterprise Architect', 'IT'),
    post('Director of Data Platforms', 'Data'),
  ],
  'End User': [
    post('Team Lead, Scheduling', 'Operations'),
    post('Senior Analyst', 'Planning'),
    post('Regional Manager', 'Sales'),
    post('Quality Manager', 'Quality'),
  ],
  'Executive Sponsor': [
    post('Chief Operating Officer', 'Executive'),
    post('Managing Director', 'Executive'),
    post('Chief Technology Officer', 'Executive'),
  ],
};
