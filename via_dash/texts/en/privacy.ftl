## What is and is not processed
page-privacy = Privacy
title-privacy = What happens to data about you?
intro-privacy = This dashboard is public and asks nothing about you. Here is what the server does and does not record, what is in your browser and what a link shows.
privacy-draft = Draft. This describes what the technology does. It is not a privacy statement yet: the organisation that publishes this dashboard has to adopt one.
contents-privacy-short = In short
privacy-short-account = You need no account and do not have to fill in anything.
privacy-short-cookies = There are no cookies that follow you, and no statistics about visitors.
privacy-short-others = Your browser talks to this server alone. Nothing goes to other parties.
privacy-short-choices = The server does not record your choices. They are in the link.
privacy-short-evidence = The data about the pilots are about groups, not about persons.
contents-privacy-logs = What the server records
privacy-logs-what = For every request the dashboard writes one line in a log, to find faults:
privacy-logs-line = the time, the page or file (without what follows the question mark in the link), the outcome, how long it took, and a number that belongs to this one request or this one visit;
privacy-logs-fault = for a fault that nobody foresaw: what went wrong in the program, under the number that you see too.
privacy-logs-not = Not in this log: your IP address, your browser, your choices and what you fill in.
privacy-logs-counters = Besides, the server counts how many requests, visits, faults and files there are. A count says nothing about who.
privacy-logs-proxy = Usually a web server stands before the dashboard. It needs your IP address to answer and, as delivered, writes it with page and time in a log of its own; there, too, without what follows the question mark. Only when the web server notes a fault, the whole link may get into the log of faults. Against overload it counts for a short time how many visits come from an IP address. An IP address is personal data.
contents-privacy-browser = What is in your browser
privacy-browser-cookies = The dashboard itself sets no cookie at all. This may be in your browser:
privacy-browser-replica = via_replica: a cookie of the web server, only if that divides the work over more than one server. It is a random number that keeps you with the same server. It goes when you close the browser, and scripts cannot read it.
privacy-browser-theme = stActiveTheme: a note in the storage of your browser, one per page, of whether you see light or dark colours. It stays in your browser and does not go to the server.
privacy-browser-consent = Both are needed to make the page work and do not follow you. That is why we do not ask for consent.
contents-privacy-session = What the server remembers for a while
privacy-session-memory = As long as a page is open, the server keeps in memory what you have chosen, so that the page can respond. When the connection ends, that is gone after a short time. It does not go to a disk.
privacy-session-own = Your own numbers that you can fill in at Effects, and a link that you have checked, pass through that memory alone. They do not get into the link nor into a log.
privacy-session-files = The server makes the files of a briefing. The latest stay in memory for a while, so that the same file need not be made twice. They hold what is on the pages, and not who asked for them. They are not kept on a disk.
privacy-session-pages = Of an address that was asked for, the page stays in memory for a while, so that whoever opens the same address after you need not wait. It does not hold who asked.
contents-privacy-links = What a link shows
privacy-links-what = Filters, your role, your weights at Weighing, your own placing of an approach at Complexity and the order of a presentation are in the link in the address bar. That is how the same link gives the same view later.
privacy-links-who = So whoever gets that link from you sees what you chose. The history of your browser and the network of your employer may keep it, too. A briefing has the link in it as well.
privacy-links-referrer = When you go to another website, your browser does not tell that website which page you come from.
contents-privacy-evidence = Data about the pilots
privacy-evidence-aggregates = The dashboard shows counts, shares and outcomes of groups from public documents. There are no data in it about single participants. There are names of authors of public reports.
privacy-evidence-bound = A group of fewer than { $fewest } people is refused, and so is a share that comes to fewer than { $fewest } people. Statistics Netherlands (CBS) uses that bound for what researchers bring out. What a public document itself prints may stay, with the reason.
privacy-few =
    { $n ->
        [one] One share is here for that reason, although it is about fewer than { $fewest } people:
        *[other] { $n } shares are here for that reason, although they are about fewer than { $fewest } people:
    }
privacy-few-share = { $what }: { $share }% of { $group } people
contents-privacy-organisation = Who is responsible
privacy-organisation-who = The organisation that publishes this dashboard is responsible. It decides how long logs stay and who may read them. The makers cannot fill that in for it.
privacy-fill-controller = name and address of the controller;
privacy-fill-officer = how to reach the data protection officer;
privacy-fill-ground = the legal ground and the purpose of the logs;
privacy-fill-retention = how long the log of the dashboard and that of the web server stay;
privacy-fill-processors = who runs the server, where it stands and with whom there is a processing agreement;
privacy-fill-mail = how long messages from visitors stay.
contents-privacy-rights = Your rights and questions
privacy-rights-what = You can ask which data about you there are, and ask to have them corrected or erased. The dashboard itself does not know who you are; only the log of the web server may hold an IP address.
privacy-rights-authority = If that does not help, you can complain to the Dutch data protection authority (autoriteitpersoonsgegevens.nl).
