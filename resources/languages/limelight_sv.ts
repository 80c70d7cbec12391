<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en_GB">
<context>
    <name>Limelight</name>
    <message>
        <location filename="../../app/limelight/announcing/messages.py"/>
        <source>To: {to}</source>
        <translation>Till: {to}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/announcing/messages.py"/>
        <source>Subject: {title}</source>
        <translation>Ämne: {title}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/announcing/posting.py"/>
        <source>The message is larger than a channel takes.</source>
        <translation>Meddelandet är större än en kanal tar emot.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/announcing/posting.py"/>
        <source>The address is not on the server that the profile names. Paste it anew.</source>
        <translation>Adressen ligger inte på servern som profilen anger. Klistra in den på nytt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/announcing/posting.py"/>
        <source>{place} takes nothing now ({status}).</source>
        <translation>{place} tar inte emot något nu ({status}).</translation>
    </message>
    <message>
        <location filename="../../app/limelight/announcing/posting.py"/>
        <source>{place} does not take this address ({status}). Paste a new one.</source>
        <translation>{place} godtar inte den här adressen ({status}). Klistra in en ny.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/announcing/posting.py"/>
        <source>{place} refuses the message ({status}).</source>
        <translation>{place} nekar meddelandet ({status}).</translation>
    </message>
    <message>
        <location filename="../../app/limelight/bootstrap/demo.py"/>
        <source>The demo could not be started: {error}</source>
        <translation>Demon kunde inte startas: {error}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/bootstrap/desk.py"/>
        <source>there is nothing to change yet</source>
        <translation>det finns inget att ändra än</translation>
    </message>
    <message>
        <location filename="../../app/limelight/bootstrap/desk.py"/>
        <source>the demo&apos;s tokens end with it</source>
        <translation>demons nycklar försvinner med den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/bootstrap/languages.py"/>
        <source>choice of language</source>
        <translation>val av språk</translation>
    </message>
    <message>
        <location filename="../../app/limelight/bootstrap/program.py"/>
        <source>Limelight is open on this profile already; its window was asked to come to the front.</source>
        <translation>Limelight är redan öppet med den här profilen; dess fönster ombads komma fram.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/bootstrap/program.py"/>
        <source>Limelight is open on this profile already; its window did not answer.</source>
        <translation>Limelight är redan öppet med den här profilen; dess fönster svarade inte.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/desktop/notifications.py"/>
        <source>This desktop has no message bus, so nothing can be shown on it.</source>
        <translation>Det här skrivbordet har ingen meddelandebuss, så inget kan visas på det.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/desktop/notifications.py"/>
        <source>No program on this desktop shows notifications.</source>
        <translation>Inget program på det här skrivbordet visar aviseringar.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/desktop/notifications.py"/>
        <location filename="../../app/limelight/ui/noticing/tray.py"/>
        <source>Open Limelight</source>
        <translation>Öppna Limelight</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/files.py"/>
        <source>The {noun} cannot be read: {error}. Check who may read this file.</source>
        <translation>Det går inte att läsa {noun}: {error}. Kontrollera vem som får läsa filen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/files.py"/>
        <source>The file is larger than 1 MiB, so it is not a {noun}. Choose another.</source>
        <translation>Filen är större än 1 MiB, så den är inte {noun}. Välj en annan.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/files.py"/>
        <source>The file is not UTF-8 text from here on. Save it as UTF-8.</source>
        <translation>Filen är inte UTF-8-text härifrån. Spara den som UTF-8.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/files.py"/>
        <source>This is not TOML: {what}{other_what}. Correct it here, or just before.</source>
        <translation>Detta är inte TOML: {what}{other_what}. Rätta det här, eller strax före.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/files.py"/>
        <source>A number has too many digits, or lists stand too deep in each other. Correct that.</source>
        <translation>Ett tal har för många siffror, eller listor ligger för djupt i varandra. Rätta det.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/files.py"/>
        <source>The {noun} {path} could not be saved: {error}. Check the folder and the free space.</source>
        <translation>Det gick inte att spara {noun} {path}: {error}. Kontrollera mappen och det lediga utrymmet.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/freezes.py"/>
        <source>&quot;until&quot; means nothing without &quot;every&quot;. Add that line, or delete this one.</source>
        <translation>”until” betyder inget utan ”every”. Lägg till den raden, eller ta bort denna.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/freezes.py"/>
        <source>This computer does not know the time zone {zone}. Write one such as Europe/Amsterdam.</source>
        <translation>Den här datorn känner inte till tidszonen {zone}. Skriv en som Europe/Amsterdam.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/freezes.py"/>
        <source>A freeze that comes again and again lasts a year at most. Write a nearer end.</source>
        <translation>Ett ändringsstopp som återkommer gäller högst ett år åt gången. Skriv ett närmare slut.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/freezes.py"/>
        <source>Begin it in {year} at the earliest.</source>
        <translation>Börja det tidigast {year}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/freezes.py"/>
        <source>&quot;every&quot; and &quot;rule&quot; say the same. Delete one of the two lines.</source>
        <translation>”every” och ”rule” säger samma sak. Ta bort en av raderna.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/freezes.py"/>
        <source>Write the last day as &quot;until&quot;, and not in the rule.</source>
        <translation>Skriv den sista dagen som ”until”, och inte i regeln.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/freezes.py"/>
        <source>The last day comes before the first. Correct one of the two.</source>
        <translation>Den sista dagen kommer före den första. Rätta en av dem.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/freezes.py"/>
        <source>{label} has no &quot;{key}&quot;. Write it as 2026-12-18T18:00:00.</source>
        <translation>{label} har ingen ”{key}”. Skriv den som 2026-12-18T18:00:00.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/freezes.py"/>
        <source>The freeze ends before it starts. Swap or correct the two times.</source>
        <translation>Ändringsstoppet slutar innan det börjar. Byt plats på de två tiderna eller rätta dem.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <source>Secrets do not belong in the profile. Delete this line, and paste the token when you sign in: Limelight keeps it in the operating system&apos;s store. If others could read this file, replace the token.</source>
        <translation>Hemligheter hör inte hemma i profilen. Ta bort raden och klistra in nyckeln när du loggar in: Limelight förvarar den i operativsystemets förvaring. Om andra har kunnat läsa filen, byt nyckeln.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <source>{label} has no key {key}.{hint}</source>
        <translation>{label} har ingen nyckel {key}.{hint}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <source>&quot;{key}&quot; must be a text in quotes.</source>
        <translation>”{key}” måste vara en text inom citattecken.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <source>&quot;{key}&quot; has {count} characters. Use {most} at most.</source>
        <translation>”{key}” har {count} tecken. Använd högst {most}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <source>&quot;{key}&quot; holds a line break, an invisible character or blanks at its ends. Remove them.</source>
        <translation>”{key}” innehåller en radbrytning, ett osynligt tecken eller blanksteg i ändarna. Ta bort dem.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <source>&quot;{key}&quot; is empty. Fill it in.</source>
        <translation>”{key}” är tom. Fyll i den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <source>&quot;{key}&quot; holds an invisible character, or blanks at its ends. Remove them.</source>
        <translation>”{key}” innehåller ett osynligt tecken, eller blanksteg i ändarna. Ta bort dem.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <source>&quot;{key}&quot; must be a whole number from {least} to {most}, without quotes.</source>
        <translation>”{key}” måste vara ett heltal från {least} till {most}, utan citattecken.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <source>&quot;{key}&quot; must be a time without an offset from UTC, such as 2026-12-01T09:00:00.</source>
        <translation>”{key}” måste vara en tid utan avvikelse från UTC, till exempel 2026-12-01T09:00:00.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <source>&quot;{key}&quot; must be a day, such as 2026-12-01, without quotes.</source>
        <translation>”{key}” måste vara en dag, till exempel 2026-12-01, utan citattecken.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <source>&quot;{key}&quot; must be true or false, without quotes.</source>
        <translation>”{key}” måste vara true eller false, utan citattecken.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <source>&quot;{key}&quot; must be a number of seconds, without quotes.</source>
        <translation>”{key}” måste vara ett antal sekunder, utan citattecken.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <source>&quot;{key}&quot; must lie between {least:g} and {most:g} seconds.</source>
        <translation>”{key}” måste ligga mellan {least:g} och {most:g} sekunder.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <location filename="../../app/limelight/settings/channels.py"/>
        <source>&quot;{key}&quot; says something unknown.{hint}</source>
        <translation>”{key}” säger något okänt.{hint}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <source>&quot;{key}&quot; must be a list of texts, such as [&quot;one&quot;, &quot;two&quot;].</source>
        <translation>”{key}” måste vara en lista med texter, till exempel [&quot;one&quot;, &quot;two&quot;].</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <source>{item} stands twice in &quot;{key}&quot;. Remove one.</source>
        <translation>{item} står två gånger i ”{key}”. Ta bort en.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <source>&quot;{key}&quot; must be a time with its offset from UTC, such as 2026-12-20T00:00:00+01:00.</source>
        <translation>”{key}” måste vara en tid med avvikelse från UTC, till exempel 2026-12-20T00:00:00+01:00.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <source>&quot;{key}&quot; must be a table. Write it as {label}.</source>
        <translation>”{key}” måste vara en tabell. Skriv den som {label}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <source>&quot;{key}&quot; must be a list of tables. Write each as [[{key}]].</source>
        <translation>”{key}” måste vara en lista med tabeller. Skriv var och en som [[{key}]].</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <source>{label} has no &quot;{key}&quot;. Add a line that begins with: {key} =</source>
        <translation>{label} har ingen ”{key}”. Lägg till en rad som börjar med: {key} =</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <source> Did you mean &quot;{close}&quot;?</source>
        <translation> Menade du ”{close}”?</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <source> It may be {known}.</source>
        <translation> Det kan vara {known}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/documents/table.py"/>
        <source>{some} or {last}</source>
        <translation>{some} eller {last}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/acknowledgements.py"/>
        <source>Say why this difference is right.</source>
        <translation>Säg varför skillnaden är rätt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/acknowledgements.py"/>
        <source>The reason has {count} characters. Use {most} at most.</source>
        <translation>Skälet har {count} tecken. Använd högst {most}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/acknowledgements.py"/>
        <source>Choose an end that is in the future, and a year away at most.</source>
        <translation>Välj ett slut som ligger i framtiden, och högst ett år bort.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/acknowledgements.py"/>
        <source>of {audiences}</source>
        <translation>för {audiences}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/acknowledgements.py"/>
        <location filename="../../app/limelight/ui/copying.py"/>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>on {have} of {of}</source>
        <translation>på {have} av {of}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/activity.py"/>
        <source>Limelight</source>
        <comment>Source</comment>
        <translation>Limelight</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/activity.py"/>
        <source>Both</source>
        <comment>Source</comment>
        <translation>Båda</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/activity.py"/>
        <source>System</source>
        <comment>Source</comment>
        <translation>System</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/announcing.py"/>
        <source>release</source>
        <comment>News</comment>
        <translation>släpp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/announcing.py"/>
        <source>roll back</source>
        <comment>News</comment>
        <translation>tillbakarullning</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/announcing.py"/>
        <source>plan</source>
        <comment>News</comment>
        <translation>plan</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/announcing.py"/>
        <source>{feature} in {environment}: {before} → {after}</source>
        <translation>{feature} i {environment}: {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/announcing.py"/>
        <location filename="../../app/limelight/ui/noticing/words.py"/>
        <source>DEMO: </source>
        <translation>DEMO: </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/announcing.py"/>
        <source>Plan “{plan}”: {n} changes made</source>
        <comment>Plan “{plan}”: {n} change made</comment>
        <translation><numerusform>Plan ”{plan}”: {n} ändring gjord</numerusform><numerusform>Plan ”{plan}”: {n} ändringar gjorda</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/announcing.py"/>
        <source>Released: “{feature}” to {after} in {environment}</source>
        <translation>Släppt: ”{feature}” till {after} i {environment}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/announcing.py"/>
        <source>Rolled back: “{feature}” to {after} in {environment}</source>
        <translation>Tillbakarullad: ”{feature}” till {after} i {environment}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/announcing.py"/>
        <location filename="../../app/limelight/ui/insights/view.py"/>
        <source>and {n} more</source>
        <comment>and {n} more</comment>
        <translation><numerusform>och {n} till</numerusform><numerusform>och {n} till</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/announcing.py"/>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <location filename="../../app/limelight/domain/reports/standings.py"/>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/announcing.py"/>
        <source>At</source>
        <translation>Tid</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/announcing.py"/>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <location filename="../../app/limelight/ui/activity/words.py"/>
        <location filename="../../app/limelight/ui/confirm/answers.py"/>
        <location filename="../../app/limelight/ui/held/table.py"/>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/announcing.py"/>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <location filename="../../app/limelight/ui/activity/words.py"/>
        <location filename="../../app/limelight/ui/confirm/answers.py"/>
        <location filename="../../app/limelight/ui/plans/editor.py"/>
        <source>Ticket</source>
        <translation>Ärende</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/announcing.py"/>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/announcing.py"/>
        <source>being sent</source>
        <comment>DeliveryState</comment>
        <translation>skickas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/announcing.py"/>
        <source>tried again later</source>
        <comment>DeliveryState</comment>
        <translation>nytt försök senare</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/announcing.py"/>
        <source>sent</source>
        <comment>DeliveryState</comment>
        <translation>skickat</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/announcing.py"/>
        <source>copied</source>
        <comment>DeliveryState</comment>
        <translation>kopierat</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/announcing.py"/>
        <source>not sent</source>
        <comment>DeliveryState</comment>
        <translation>inte skickat</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/announcing.py"/>
        <source>may have arrived</source>
        <comment>DeliveryState</comment>
        <translation>kan ha kommit fram</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/calendar.py"/>
        <source>plan</source>
        <comment>Kind</comment>
        <translation>plan</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/calendar.py"/>
        <source>freeze</source>
        <comment>Kind</comment>
        <translation>ändringsstopp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/calendar.py"/>
        <source>release</source>
        <comment>Kind</comment>
        <translation>släpp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/calendar.py"/>
        <source>roll back</source>
        <comment>Kind</comment>
        <translation>tillbakarullning</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/calendar.py"/>
        <source>deployment</source>
        <comment>Kind</comment>
        <translation>driftsättning</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/calendar.py"/>
        <source>done, </source>
        <translation>klar, </translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/calendar.py"/>
        <source>{done}planned for {planned}</source>
        <translation>{done}planerad till {planned}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/calendar.py"/>
        <source>Frozen</source>
        <translation>Ändringsstopp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/calendar.py"/>
        <source>releases are held back</source>
        <translation>släpp hålls tillbaka</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/calendar.py"/>
        <source>handed over to its system, {journey}</source>
        <translation>överlämnad till sitt system, {journey}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/calendar.py"/>
        <source>deployed, says {source}</source>
        <translation>driftsatt, säger {source}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/calendar.py"/>
        <source>from {before} to {after}</source>
        <translation>från {before} till {after}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/calendar.py"/>
        <source>A plan cannot be read: {trouble}</source>
        <translation>En plan kan inte läsas: {trouble}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/calendar.py"/>
        <source>{environment}: {why}</source>
        <translation>{environment}: {why}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/calendar.py"/>
        <source>What happened earlier was not read: there is too much of it.</source>
        <translation>Det som hände tidigare lästes inte: det är för mycket.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>release</source>
        <comment>Verb</comment>
        <translation>släpp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>roll back</source>
        <comment>Verb</comment>
        <translation>rulla tillbaka</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>approve</source>
        <comment>Verb</comment>
        <translation>godkänn</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>reject</source>
        <comment>Verb</comment>
        <translation>avslå</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>withdraw</source>
        <comment>Verb</comment>
        <translation>dra tillbaka</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>release</source>
        <comment>the doing of it</comment>
        <translation>släpp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>roll back</source>
        <comment>the doing of it</comment>
        <translation>tillbakarullning</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>approval</source>
        <translation>godkännande</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>rejection</source>
        <translation>avslag</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>withdrawal</source>
        <translation>tillbakadragande</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <location filename="../../app/limelight/ui/activity/words.py"/>
        <source>A release</source>
        <translation>Ett släpp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <location filename="../../app/limelight/ui/activity/words.py"/>
        <source>A roll back</source>
        <translation>En tillbakarullning</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>An approval</source>
        <translation>Ett godkännande</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>A rejection</source>
        <translation>Ett avslag</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>A withdrawal</source>
        <translation>Ett tillbakadragande</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>intent</source>
        <comment>ChangeState</comment>
        <translation>avsikt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>changed meanwhile</source>
        <comment>ChangeState</comment>
        <translation>ändrad under tiden</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>expired</source>
        <comment>ChangeState</comment>
        <translation>för gammal</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>abandoned</source>
        <comment>ChangeState</comment>
        <translation>övergiven</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>sending</source>
        <comment>ChangeState</comment>
        <translation>skickas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>not sent</source>
        <comment>ChangeState</comment>
        <translation>inte skickad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>verifying</source>
        <comment>ChangeState</comment>
        <translation>läses tillbaka</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>confirmed</source>
        <comment>ChangeState</comment>
        <translation>bekräftad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>confirmed, someone else acted too</source>
        <comment>ChangeState</comment>
        <translation>bekräftad, någon annan ändrade också</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>confirmed, by whom is not told</source>
        <comment>ChangeState</comment>
        <translation>bekräftad, det framgår inte av vem</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>applied, then changed</source>
        <comment>ChangeState</comment>
        <translation>genomförd, sedan ändrad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>accepted, waiting</source>
        <comment>ChangeState</comment>
        <translation>mottagen, väntar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>refused</source>
        <comment>ChangeState</comment>
        <translation>nekad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>conflict</source>
        <comment>ChangeState</comment>
        <translation>konflikt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>not applied</source>
        <comment>ChangeState</comment>
        <translation>inte genomförd</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>unknown</source>
        <comment>ChangeState</comment>
        <translation>okänd</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>done</source>
        <comment>AnswerKind</comment>
        <translation>klart</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>waiting</source>
        <comment>AnswerKind</comment>
        <translation>väntar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>refused</source>
        <comment>AnswerKind</comment>
        <translation>nekad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>conflict</source>
        <comment>AnswerKind</comment>
        <translation>konflikt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>not sent</source>
        <comment>AnswerKind</comment>
        <translation>inte skickad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/changes.py"/>
        <source>no answer</source>
        <comment>AnswerKind</comment>
        <translation>inget svar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/comparing.py"/>
        <location filename="../../app/limelight/ui/compare/bar.py"/>
        <source>The same</source>
        <translation>Lika</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/comparing.py"/>
        <location filename="../../app/limelight/ui/compare/bar.py"/>
        <source>Different</source>
        <translation>Olika</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/comparing.py"/>
        <location filename="../../app/limelight/ui/compare/bar.py"/>
        <source>Acknowledged</source>
        <translation>Godtagen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/comparing.py"/>
        <source>Acknowledgement expired</source>
        <translation>Godtagandet har löpt ut</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/comparing.py"/>
        <source>Different since it was acknowledged</source>
        <translation>Olika sedan den godtogs</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/comparing.py"/>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <location filename="../../app/limelight/ui/compare/bar.py"/>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Not known</source>
        <translation>Inte känt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>A source of deploy evidence could not be read</source>
        <translation>En källa till driftsättningsbelägg kunde inte läsas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>Release it although its code is not deployed here</source>
        <translation>Släpp den fast dess kod inte är driftsatt här</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>Release it although nothing says that its code is deployed here</source>
        <translation>Släpp den fast inget säger att dess kod är driftsatt här</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>Release it although it could not be read whether its code is deployed here</source>
        <translation>Släpp den fast det inte gick att läsa om dess kod är driftsatt här</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>Release it although the evidence disagrees whether its code is deployed here</source>
        <translation>Släpp den fast beläggen är oense om dess kod är driftsatt här</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>Release it against the freeze in our profile</source>
        <translation>Släpp den trots ändringsstoppet i vår profil</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>Release it although it is not known whether it is frozen</source>
        <translation>Släpp den fast det inte är känt om ändringsstopp gäller</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>{title}: from {before} to {after}.</source>
        <translation>{title}: från {before} till {after}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <location filename="../../app/limelight/domain/plan_run.py"/>
        <source>Tick: {tick}.</source>
        <translation>Kryssa i: {tick}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <location filename="../../app/limelight/domain/plan_run.py"/>
        <location filename="../../app/limelight/usecases/add_reason.py"/>
        <source>Give a reason.</source>
        <translation>Ange ett skäl.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>Type the name of the environment.</source>
        <translation>Skriv miljöns namn.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>Nothing can be changed, because nothing can be recorded: {journal}</source>
        <translation>Inget kan ändras, eftersom inget kan antecknas: {journal}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>Nobody is signed in here. Sign in, and look again.</source>
        <translation>Ingen är inloggad här. Logga in och titta igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>{where} is critical, and who you are was proved too long ago. Prove it again, and look again.</source>
        <translation>{where} är kritisk, och det var för länge sedan du styrkte vem du är. Styrk det igen och titta igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>An earlier change is not resolved yet ({earlier}). Wait, or say in Activity how it ended.</source>
        <translation>En tidigare ändring är inte avgjord än ({earlier}). Vänta, eller säg under Aktivitet hur den slutade.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <location filename="../../app/limelight/ui/inspector/views.py"/>
        <source>It cannot be changed from here: {read_only}</source>
        <translation>Den kan inte ändras härifrån: {read_only}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>{environment} does not have this toggle. Add it in the system, and look again.</source>
        <translation>{environment} har inte den här brytaren. Lägg till den i systemet och titta igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <location filename="../../app/limelight/providers/unleash_setting.py"/>
        <source>It is not known how far it is released now. Read it again.</source>
        <translation>Det är inte känt hur långt den är släppt nu. Läs den igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>{who} may not {needed} in {where}, says the server. Ask whoever gives out its permissions.</source>
        <translation>{who} får inte {needed} i {where}, säger servern. Fråga den som delar ut behörigheter där.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>{held} It cannot be overridden here.</source>
        <translation>{held} Det kan inte förbigås här.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>The server allows no {verb} now: {reason}.</source>
        <translation>Servern tillåter inget nytt ({verb}) nu: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>There is nothing to do: it stands at {exposure} already.</source>
        <translation>Det finns inget att göra: den står redan på {exposure}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>This would give it to fewer people: that is a roll back.</source>
        <translation>Detta skulle ge den till färre: det är en tillbakarullning.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>This would give it to more people: that is a release.</source>
        <translation>Detta skulle ge den till fler: det är ett släpp.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>An earlier change is not resolved yet ({unresolved}). Its request may still arrive after this one; both are watched.</source>
        <translation>En tidigare ändring är inte avgjord än ({unresolved}). Dess begäran kan fortfarande komma fram efter den här; båda bevakas.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>An earlier change waits in the system ({waiting}). It may still be done after this one.</source>
        <translation>En tidigare ändring väntar i systemet ({waiting}). Den kan fortfarande genomföras efter den här.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>The system holds a change of it that is not done yet: {pending}.</source>
        <translation>Systemet håller en ändring av den som inte är genomförd än: {pending}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>Changes are held back here: {reasons}.</source>
        <translation>Ändringar hålls tillbaka här: {reasons}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>On here, and dependent on it: {dependents_on}.</source>
        <translation>På här, och beroende av den: {dependents_on}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>It is not done at once: {n} other people have to approve it first.</source>
        <comment>It is not done at once: {n} other person has to approve it first.</comment>
        <translation><numerusform>Det sker inte genast: {n} annan person måste godkänna det först.</numerusform><numerusform>Det sker inte genast: {n} andra personer måste godkänna det först.</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>It needs what is off here: {needs}.</source>
        <translation>Den behöver det som är av här: {needs}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>It needs what could not be read here: {needs_unread}.</source>
        <translation>Den behöver det som inte kunde läsas här: {needs_unread}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>It was rolled back here.</source>
        <translation>Den rullades tillbaka här.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>It was rolled back here by {who}; no reason is kept.</source>
        <translation>Den rullades tillbaka här av {who}; inget skäl finns kvar.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>It was rolled back here by {who}: {why}</source>
        <translation>Den rullades tillbaka här av {who}: {why}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>Its code is not deployed here.</source>
        <translation>Dess kod är inte driftsatt här.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>Nothing that could be read</source>
        <translation>Inget av det som kunde läsas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <location filename="../../app/limelight/ui/plans/time_field.py"/>
        <source>Nothing</source>
        <translation>Inget</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>{what} says that its code is deployed here.</source>
        <translation>{what} säger att dess kod är driftsatt här.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>Its code is only on {have} of {of} instances here.</source>
        <translation>Dess kod finns bara på {have} av {of} instanser här.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>Its code is only on some instances here.</source>
        <translation>Dess kod finns bara på några instanser här.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>The evidence about its code disagrees.</source>
        <translation>Beläggen om dess kod är oense.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>The evidence about its code is getting old: last seen {n} days ago.</source>
        <comment>The evidence about its code is getting old: last seen {n} day ago.</comment>
        <translation><numerusform>Belägget om dess kod börjar bli gammalt: senast sett för {n} dag sedan.</numerusform><numerusform>Belägget om dess kod börjar bli gammalt: senast sett för {n} dagar sedan.</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>What is shown of {name} is old: it may stand otherwise by now.{why}</source>
        <translation>Det som visas av {name} är gammalt: det kan ha ändrats sedan dess.{why}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>It is not known whether it is released in {name}.</source>
        <translation>Det är inte känt om den är släppt i {name}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>It is only partly released in {name}.</source>
        <translation>Den är bara delvis släppt i {name}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>It is released without code in {name}.</source>
        <translation>Den är släppt utan kod i {name}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>It is not yet released in {name}.</source>
        <translation>Den är inte släppt än i {name}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/confirmation.py"/>
        <source>{verb} to {target} by {actor}: {state}</source>
        <translation>{verb} till {target} av {actor}: {state}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/customers.py"/>
        <source>There are properties and no customer. Write the customer&apos;s id as well.</source>
        <translation>Det finns egenskaper men ingen kund. Skriv kundens id också.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/customers.py"/>
        <source>The customer&apos;s id is longer than {most} characters. Check what was pasted.</source>
        <translation>Kundens id är längre än {most} tecken. Kontrollera vad som klistrades in.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/customers.py"/>
        <source>There are {count} properties. Give {most} at most.</source>
        <translation>Det finns {count} egenskaper. Ange högst {most}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/customers.py"/>
        <source>Property {number} is not of the form name=value. Write them as country=SE, plan=gold.</source>
        <translation>Egenskap {number} har inte formen namn=värde. Skriv dem som country=SE, plan=gold.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/customers.py"/>
        <source>Property {number} is too long. Check what was pasted.</source>
        <translation>Egenskap {number} är för lång. Kontrollera vad som klistrades in.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/doubt.py"/>
        <source>named no feature at all</source>
        <translation>nämnde ingen funktion alls</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/doubt.py"/>
        <source>did not mention this environment</source>
        <translation>nämnde inte den här miljön</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/doubt.py"/>
        <location filename="../../app/limelight/ui/text.py"/>
        <source>{n} features</source>
        <comment>{n} feature</comment>
        <translation><numerusform>{n} funktion</numerusform><numerusform>{n} funktioner</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/doubt.py"/>
        <source>{system} {said}, where it had {features}. What it told before is still shown. If that is right, refresh to accept it.</source>
        <translation>{system} {said}, där det tidigare fanns {features}. Det som sades förut visas fortfarande. Om det stämmer, läs igen för att godta det.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/doubt.py"/>
        <location filename="../../app/limelight/domain/seats.py"/>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>The system</source>
        <translation>Systemet</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/environments.py"/>
        <source>development</source>
        <comment>Kind</comment>
        <translation>utveckling</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/environments.py"/>
        <source>test</source>
        <comment>Kind</comment>
        <translation>test</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/environments.py"/>
        <source>staging</source>
        <comment>Kind</comment>
        <translation>acceptanstest</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/environments.py"/>
        <source>production</source>
        <comment>Kind</comment>
        <translation>produktion</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/environments.py"/>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <source>releases</source>
        <translation>släpp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/environments.py"/>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <source>roll backs</source>
        <translation>tillbakarullningar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/environments.py"/>
        <location filename="../../app/limelight/domain/plan_run.py"/>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <location filename="../../app/limelight/ui/masthead.py"/>
        <location filename="../../app/limelight/ui/news.py"/>
        <source> and </source>
        <translation> och </translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/environments.py"/>
        <location filename="../../app/limelight/ui/activity/model.py"/>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <location filename="../../app/limelight/ui/held/table.py"/>
        <location filename="../../app/limelight/ui/insights/card.py"/>
        <source>nothing</source>
        <translation>inget</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/evidence.py"/>
        <source>Deployment record</source>
        <translation>Driftsättningspost</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/evidence.py"/>
        <source>Build information</source>
        <translation>Bygginformation</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/evidence.py"/>
        <source>Deployment event of the build server</source>
        <translation>Driftsättningshändelse från byggservern</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/evidence.py"/>
        <source>Seen by a running program</source>
        <translation>Sedd av ett program i drift</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/evidence.py"/>
        <source>Stated by a person</source>
        <translation>Uppgiven av en person</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/exposure.py"/>
        <source>unknown</source>
        <comment>exposure</comment>
        <translation>okänt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/exposure.py"/>
        <source>absent</source>
        <comment>exposure</comment>
        <translation>saknas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/exposure.py"/>
        <source>off</source>
        <comment>exposure</comment>
        <translation>av</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/exposure.py"/>
        <source>everyone</source>
        <comment>exposure</comment>
        <translation>alla</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/exposure.py"/>
        <source>on, extent not read yet</source>
        <translation>på, omfattningen inte läst än</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/exposure.py"/>
        <source>under {share}</source>
        <translation>under {share}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/exposure.py"/>
        <source>over {share}</source>
        <translation>över {share}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/exposure.py"/>
        <source>{n} audiences</source>
        <comment>{n} audience</comment>
        <translation><numerusform>{n} målgrupp</numerusform><numerusform>{n} målgrupper</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/exposure.py"/>
        <source>only {some}</source>
        <translation>bara {some}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/exposure.py"/>
        <source>some</source>
        <comment>exposure</comment>
        <translation>några</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/exposure.py"/>
        <location filename="../../app/limelight/providers/toggle_endpoint_setting.py"/>
        <source>{share} of {some}</source>
        <translation>{share} av {some}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/features.py"/>
        <source>release</source>
        <comment>FeatureType</comment>
        <translation>släpp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/features.py"/>
        <source>experiment</source>
        <comment>FeatureType</comment>
        <translation>experiment</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/features.py"/>
        <source>operational</source>
        <comment>FeatureType</comment>
        <translation>drift</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/features.py"/>
        <source>permission</source>
        <comment>FeatureType</comment>
        <translation>behörighet</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/features.py"/>
        <source>kill switch</source>
        <comment>FeatureType</comment>
        <translation>nödstopp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/features.py"/>
        <source>other</source>
        <comment>FeatureType</comment>
        <translation>annan</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/features.py"/>
        <source>active</source>
        <comment>Lifecycle</comment>
        <translation>aktiv</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/features.py"/>
        <source>stale</source>
        <comment>Lifecycle</comment>
        <translation>inaktuell</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/features.py"/>
        <source>archived</source>
        <comment>Lifecycle</comment>
        <translation>arkiverad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/freezes.py"/>
        <source>It has to come daily, weekly, monthly or yearly: FREQ=WEEKLY, for example.</source>
        <translation>Den måste återkomma dagligen, veckovis, månadsvis eller årligen: till exempel FREQ=WEEKLY.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/freezes.py"/>
        <source>A rule with {part} is not read here.</source>
        <translation>En regel med {part} läses inte här.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/freezes.py"/>
        <source>It is not a rule as RFC 5545 has them, such as FREQ=WEEKLY;BYDAY=FR.</source>
        <translation>Det är ingen regel enligt RFC 5545, till exempel FREQ=WEEKLY;BYDAY=FR.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/freezes.py"/>
        <source>The first start does not follow the rule. Correct one of the two.</source>
        <translation>Den första starten följer inte regeln. Rätta en av de två.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/held.py"/>
        <source>Nothing waits here any more: it was decided about, or withdrawn.</source>
        <translation>Inget väntar här längre: det har avgjorts eller dragits tillbaka.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/held.py"/>
        <source>The system does not tell whom it would be given to. Decide about it in the system&apos;s own console.</source>
        <translation>Systemet säger inte vem den skulle ges till. Avgör det i systemets egen konsol.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/held.py"/>
        <source>{verb} to {target}</source>
        <translation>{verb} till {target}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/held.py"/>
        <location filename="../../app/limelight/domain/titles.py"/>
        <location filename="../../app/limelight/ui/inspector/waiting.py"/>
        <source>named audiences</source>
        <translation>namngivna målgrupper</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/held.py"/>
        <source>{verb} the change that waits there as {id}</source>
        <translation>{verb} ändringen som väntar där som {id}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/held.py"/>
        <source>{verb} a change of {what} in {where}</source>
        <translation>{verb} en ändring av {what} i {where}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/held.py"/>
        <source>{verb} the {change} of {what} to {to} in {where}</source>
        <translation>{verb}: {change} av {what} till {to} i {where}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/held.py"/>
        <source>, or with the last approval that it needs</source>
        <translation>, eller med det sista godkännandet som behövs</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/held.py"/>
        <source>From {stands} to {after} in {where}, at once{more}.</source>
        <translation>Från {stands} till {after} i {where}, genast{more}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/held.py"/>
        <source>It stays at {stands} in {where}; what was asked for is not done.</source>
        <translation>Den står kvar på {stands} i {where}; det som begärdes genomförs inte.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/held.py"/>
        <source>You asked for it yourself: somebody else has to approve it.</source>
        <translation>Du begärde det själv: någon annan måste godkänna det.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/held.py"/>
        <source>{person} may not decide about changes in {environment}, says the server.</source>
        <translation>{person} får inte avgöra ändringar i {environment}, säger servern.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/held.py"/>
        <source>It is approved already, and waits for its time. It can only be withdrawn.</source>
        <translation>Den är redan godkänd och väntar på sin tid. Den kan bara dras tillbaka.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/held.py"/>
        <source>You approved it already; it waits for somebody else.</source>
        <translation>Du har redan godkänt den; den väntar på någon annan.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/held.py"/>
        <source>something else</source>
        <translation>något annat</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/held.py"/>
        <source>It was asked for while it stood at {before}, and it stands at {exposure} now: the system would not do it any more. Reject it.</source>
        <translation>Den begärdes när funktionen stod på {before}, och den står på {exposure} nu: systemet skulle inte genomföra den längre. Avslå den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/insights.py"/>
        <source>{name}: {what} were not read yet.</source>
        <translation>{name}: {what} har inte lästs än.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/insights.py"/>
        <source>{name}: {why}</source>
        <translation>{name}: {why}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/insights.py"/>
        <source>{name}: {what} were read only as far back as their system gave them.</source>
        <translation>{name}: {what} har bara lästs så långt tillbaka som systemet lämnade dem.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/insights.py"/>
        <location filename="../../app/limelight/ui/activity/reach.py"/>
        <source>changes</source>
        <translation>ändringar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/insights.py"/>
        <location filename="../../app/limelight/ui/activity/reach.py"/>
        <source>deployments</source>
        <translation>driftsättningar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>Releases and roll backs by week</source>
        <comment>Chart</comment>
        <translation>Släpp och tillbakarullningar per vecka</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>From deployed to released</source>
        <comment>Chart</comment>
        <translation>Från driftsatt till släppt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>What waits for release</source>
        <comment>Chart</comment>
        <translation>Vad som väntar på släpp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>From the first release to everyone</source>
        <comment>Chart</comment>
        <translation>Från första släppet till alla</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>One feature over time</source>
        <comment>Chart</comment>
        <translation>En funktion över tid</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <location filename="../../app/limelight/ui/insights/sheet.py"/>
        <source>What is not known</source>
        <translation>Vad som inte är känt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <location filename="../../app/limelight/ui/insights/sheet.py"/>
        <source>Nothing is missing.</source>
        <translation>Inget saknas.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>Week of</source>
        <translation>Veckan från</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <location filename="../../app/limelight/store/calendar_file.py"/>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>Releases</source>
        <translation>Släpp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>Roll backs</source>
        <translation>Tillbakarullningar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>Median lead time</source>
        <translation>Ledtid, median</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>First releases</source>
        <translation>Första släpp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <location filename="../../app/limelight/ui/confirm/head.py"/>
        <source>What is missing</source>
        <translation>Vad som saknas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>Some may be missing</source>
        <translation>Några kan saknas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <location filename="../../app/limelight/domain/reports/standings.py"/>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <location filename="../../app/limelight/ui/activity/words.py"/>
        <location filename="../../app/limelight/ui/ask/form.py"/>
        <location filename="../../app/limelight/ui/compare/model.py"/>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <location filename="../../app/limelight/ui/copying.py"/>
        <location filename="../../app/limelight/ui/held/table.py"/>
        <location filename="../../app/limelight/ui/palette/entries.py"/>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <location filename="../../app/limelight/ui/stage/fixed.py"/>
        <location filename="../../app/limelight/ui/stage/model.py"/>
        <source>Feature</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <location filename="../../app/limelight/domain/reports/standings.py"/>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <location filename="../../app/limelight/ui/activity/words.py"/>
        <location filename="../../app/limelight/ui/ask/form.py"/>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <location filename="../../app/limelight/ui/held/table.py"/>
        <location filename="../../app/limelight/ui/palette/entries.py"/>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <source>Environment</source>
        <translation>Miljö</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>Deployed</source>
        <translation>Driftsatt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <location filename="../../app/limelight/domain/standing.py"/>
        <location filename="../../app/limelight/ui/reasons.py"/>
        <source>Released</source>
        <translation>Släppt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>Lead time</source>
        <translation>Ledtid</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>How sure</source>
        <translation>Hur säkert</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>At least: it may have been deployed earlier</source>
        <translation>Minst: den kan ha driftsatts tidigare</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>Exact</source>
        <translation>Exakt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <location filename="../../app/limelight/ui/plans/editor.py"/>
        <location filename="../../app/limelight/ui/stage/filter_bar.py"/>
        <source>Owner</source>
        <translation>Ägare</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <location filename="../../app/limelight/domain/standing.py"/>
        <source>Waiting</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>Longest</source>
        <translation>Längst</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>Since when is not known</source>
        <translation>Sedan när är inte känt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <location filename="../../app/limelight/ui/insights/charts.py"/>
        <source>No owner told</source>
        <translation>Ingen ägare angiven</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>Began</source>
        <translation>Började</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <source>Everyone</source>
        <translation>Alla</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <location filename="../../app/limelight/ui/environments/poll_table.py"/>
        <source>Took</source>
        <translation>Tog</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>Not yet</source>
        <translation>Inte än</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>{n} older ones stand in the CSV file.</source>
        <comment>{n} older one stands in the CSV file.</comment>
        <translation><numerusform>{n} äldre står i CSV-filen.</numerusform><numerusform>{n} äldre står i CSV-filen.</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <location filename="../../app/limelight/ui/legend.py"/>
        <location filename="../../app/limelight/ui/reasons.py"/>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>Rolled back</source>
        <translation>Tillbakarullad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <location filename="../../app/limelight/ui/activity/words.py"/>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>{releases} and {roll_backs} in {weeks}.</source>
        <translation>{releases} och {roll_backs} på {weeks}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>{n} releases</source>
        <comment>{n} release</comment>
        <translation><numerusform>{n} släpp</numerusform><numerusform>{n} släpp</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>{n} roll backs</source>
        <comment>{n} roll back</comment>
        <translation><numerusform>{n} tillbakarullning</numerusform><numerusform>{n} tillbakarullningar</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>{n} weeks</source>
        <comment>{n} week</comment>
        <translation><numerusform>{n} vecka</numerusform><numerusform>{n} veckor</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>No first release has a known deployment before it.</source>
        <translation>Inget första släpp har en känd driftsättning före sig.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>Half of {count} took {span} or less.</source>
        <translation>Hälften av {count} tog {span} eller mindre.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>{n} first releases</source>
        <comment>{n} first release</comment>
        <translation><numerusform>{n} första släpp</numerusform><numerusform>{n} första släpp</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>{n} of them took at least so long.</source>
        <comment>{n} of them took at least so long.</comment>
        <translation><numerusform>{n} av dem tog minst så lång tid.</numerusform><numerusform>{n} av dem tog minst så lång tid.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>{n} more: when they were deployed is not known.</source>
        <comment>{n} more: when it was deployed is not known.</comment>
        <translation><numerusform>{n} till: när den driftsattes är inte känt.</numerusform><numerusform>{n} till: när de driftsattes är inte känt.</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>Nothing waits for release.</source>
        <translation>Inget väntar på släpp.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>{n} wait for release.</source>
        <comment>{n} waits for release.</comment>
        <translation><numerusform>{n} väntar på släpp.</numerusform><numerusform>{n} väntar på släpp.</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>The longest has waited for {span}.</source>
        <translation>Den som väntat längst har väntat i {span}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>Since when is not known of {n}.</source>
        <comment>Since when is not known of {n}.</comment>
        <translation><numerusform>För {n} är det inte känt sedan när.</numerusform><numerusform>För {n} är det inte känt sedan när.</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>Half of {count} took {span} or less to reach everyone.</source>
        <translation>Hälften av {count} nådde alla på {span} eller mindre.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>Half of {count} or more reached everyone at once.</source>
        <translation>Hälften av {count} eller fler nådde alla på en gång.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>{n} go on.</source>
        <comment>{n} goes on.</comment>
        <translation><numerusform>{n} pågår.</numerusform><numerusform>{n} pågår.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>How far {n} went is not told.</source>
        <comment>How far {n} went is not told.</comment>
        <translation><numerusform>Hur långt {n} kom framgår inte.</numerusform><numerusform>Hur långt {n} kom framgår inte.</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>No roll-out is known in this time.</source>
        <translation>Ingen utrullning är känd under den här tiden.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>{n} roll-outs</source>
        <comment>{n} roll-out</comment>
        <translation><numerusform>{n} utrullning</numerusform><numerusform>{n} utrullningar</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>Nothing is known to have been done with any feature.</source>
        <translation>Inget är känt som har gjorts med någon funktion.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/insights/told.py"/>
        <source>{n} things are known of “{name}”.</source>
        <comment>{n} thing is known of “{name}”.</comment>
        <translation><numerusform>{n} sak är känd om ”{name}”.</numerusform><numerusform>{n} saker är kända om ”{name}”.</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/journal_state.py"/>
        <source>event {seq} of segment {segment}: {hash}</source>
        <translation>händelse {seq} i segment {segment}: {hash}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/judged.py"/>
        <source>nothing says whether it is deployed</source>
        <translation>inget säger om den är driftsatt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/judged.py"/>
        <location filename="../../app/limelight/ui/copying.py"/>
        <source>not deployed</source>
        <translation>inte driftsatt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/judged.py"/>
        <source>deployed on some instances</source>
        <translation>driftsatt på några instanser</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/judged.py"/>
        <location filename="../../app/limelight/providers/toggle_endpoint_feeds.py"/>
        <location filename="../../app/limelight/ui/copying.py"/>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>deployed</source>
        <translation>driftsatt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/judged.py"/>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>{have} of {of} instances</source>
        <translation>{have} av {of} instanser</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/judged.py"/>
        <source>as of {at}</source>
        <translation>per {at}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/judged.py"/>
        <source>other evidence says the opposite</source>
        <translation>andra belägg säger motsatsen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/noticed.py"/>
        <source>released without code</source>
        <comment>News</comment>
        <translation>släppt utan kod</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/noticed.py"/>
        <source>released</source>
        <comment>News</comment>
        <translation>släppt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/noticed.py"/>
        <source>rolled back</source>
        <comment>News</comment>
        <translation>tillbakarullad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/noticed.py"/>
        <source>removed</source>
        <comment>News</comment>
        <translation>borttagen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/noticed.py"/>
        <source>changed</source>
        <comment>News</comment>
        <translation>ändrad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/noticed.py"/>
        <source>now waiting</source>
        <comment>News</comment>
        <translation>väntar nu</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/people.py"/>
        <source>read</source>
        <comment>Permission</comment>
        <translation>läsa</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/people.py"/>
        <source>release</source>
        <comment>Permission</comment>
        <translation>släppa</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/people.py"/>
        <source>roll back</source>
        <comment>Permission</comment>
        <translation>rulla tillbaka</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/people.py"/>
        <source>approve</source>
        <comment>Permission</comment>
        <translation>godkänna</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/people.py"/>
        <source>approve one&apos;s own</source>
        <comment>Permission</comment>
        <translation>godkänna sina egna</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/people.py"/>
        <source>{on_behalf_of} (through {actor})</source>
        <translation>{on_behalf_of} (genom {actor})</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/picture.py"/>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>{standing}, rolled back</source>
        <translation>{standing}, tillbakarullad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/picture.py"/>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>{words}, on {have} of {of}</source>
        <translation>{words}, på {have} av {of}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_places.py"/>
        <source>Release plans (*{suffix})</source>
        <translation>Släpplaner (*{suffix})</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_readiness.py"/>
        <location filename="../../app/limelight/ui/held/view.py"/>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>{feature} in {environment}</source>
        <translation>{feature} i {environment}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_readiness.py"/>
        <source>What became of the change of {what} is not known yet.</source>
        <translation>Det är inte känt än hur det gick med ändringen av {what}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_readiness.py"/>
        <source>Wait, or say in Activity how it ended.</source>
        <translation>Vänta, eller säg under Aktivitet hur det slutade.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_readiness.py"/>
        <source>{point}: done by {done_by}.</source>
        <translation>{point}: gjord av {done_by}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_readiness.py"/>
        <location filename="../../app/limelight/store/plan_files.py"/>
        <location filename="../../app/limelight/ui/plans/points.py"/>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <location filename="../../app/limelight/usecases/run_plan.py"/>
        <source>somebody</source>
        <translation>någon</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_readiness.py"/>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <source> by {actor}</source>
        <translation> av {actor}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_readiness.py"/>
        <source>, due on {due}</source>
        <translation>, ska vara klar {due}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_readiness.py"/>
        <source>{point}: not done yet{due}.</source>
        <translation>{point}: inte gjord än{due}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_readiness.py"/>
        <source>Have it done{who}, and tick it.</source>
        <translation>Se till att det görs{who}, och kryssa i det.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_readiness.py"/>
        <source>No time is planned.</source>
        <translation>Ingen tid är planerad.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_readiness.py"/>
        <source>Planned for {planned}{note}.</source>
        <translation>Planerad till {planned}{note}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_readiness.py"/>
        <source>, which is still to come</source>
        <translation>, vilket återstår</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_reminders.py"/>
        <source>a day before</source>
        <comment>Stage</comment>
        <translation>en dag före</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_reminders.py"/>
        <source>an hour before</source>
        <comment>Stage</comment>
        <translation>en timme före</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_reminders.py"/>
        <source>it is time</source>
        <comment>Stage</comment>
        <translation>det är dags</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_reminders.py"/>
        <source>within the hour</source>
        <translation>inom en timme</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_reminders.py"/>
        <source>within a day</source>
        <translation>inom ett dygn</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_reminders.py"/>
        <source>&quot;{title}&quot; is planned {soon}: {planned}.</source>
        <translation>&quot;{title}&quot; är planerad {soon}: {planned}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_reminders.py"/>
        <source>It is time for what is left of &quot;{title}&quot; ({planned}). Go on with it?</source>
        <translation>Det är dags för det som återstår av &quot;{title}&quot; ({planned}). Fortsätta med den?</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_reminders.py"/>
        <source>It is time for &quot;{title}&quot; ({planned}). Run it now?</source>
        <translation>Det är dags för &quot;{title}&quot; ({planned}). Köra den nu?</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_run.py"/>
        <source>The changes are made one after the other, and each is checked before the next. There is no way to make them all at once, or none: when one is not confirmed, those before it stay until you go back.</source>
        <translation>Ändringarna görs en efter en, och var och en kontrolleras före nästa. Det går inte att göra alla på en gång eller ingen: när en inte bekräftas står de tidigare kvar tills du går tillbaka.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_run.py"/>
        <source>Step {number}: {blocked}</source>
        <translation>Steg {number}: {blocked}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_run.py"/>
        <source>There is nothing to do: it stands so already.</source>
        <translation>Det finns inget att göra: det står redan så.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_run.py"/>
        <location filename="../../app/limelight/ui/news.py"/>
        <source>{count} environments</source>
        <translation>{count} miljöer</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_run.py"/>
        <source>Go back on &quot;{title}&quot;</source>
        <translation>Gå tillbaka på ”{title}”</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_run.py"/>
        <source>Run &quot;{title}&quot;</source>
        <translation>Kör ”{title}”</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_run.py"/>
        <source>{doing} in {where}</source>
        <translation>{doing} i {where}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/plan_run.py"/>
        <source>Undo {n} changes</source>
        <comment>Undo {n} change</comment>
        <translation><numerusform>Ångra {n} ändring</numerusform><numerusform>Ångra {n} ändringar</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/plan_run.py"/>
        <source>Make {n} changes</source>
        <comment>Make {n} change</comment>
        <translation><numerusform>Gör {n} ändring</numerusform><numerusform>Gör {n} ändringar</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/plan_run.py"/>
        <source>Hand over {n} changes</source>
        <comment>Hand over {n} change</comment>
        <translation><numerusform>Lämna över {n} ändring</numerusform><numerusform>Lämna över {n} ändringar</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_run.py"/>
        <source>1 point of its readiness is</source>
        <translation>1 punkt i beredskapen är</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_run.py"/>
        <source>{count} points of its readiness are</source>
        <translation>{count} punkter i beredskapen är</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_run.py"/>
        <source>Run it although {points} open</source>
        <translation>Kör den fast {points} öppna</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_times.py"/>
        <source>This computer does not know the time zone {zone}. Choose one such as Europe/Amsterdam.</source>
        <translation>Den här datorn känner inte till tidszonen {zone}. Välj en som Europe/Amsterdam.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_times.py"/>
        <source>There is no {local:%H:%M} on that day in {zone}: the clocks go forward. Choose another.</source>
        <translation>Det finns inget {local:%H:%M} den dagen i {zone}: klockorna ställs fram. Välj en annan tid.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plan_times.py"/>
        <source>{local:%H:%M} comes twice on that day in {zone}: the clocks go back. The first is meant.</source>
        <translation>{local:%H:%M} kommer två gånger den dagen i {zone}: klockorna ställs tillbaka. Den första avses.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plans.py"/>
        <source>marketing</source>
        <comment>Group</comment>
        <translation>marknadsföring</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plans.py"/>
        <source>training</source>
        <comment>Group</comment>
        <translation>utbildning</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plans.py"/>
        <source>support</source>
        <comment>Group</comment>
        <translation>kundtjänst</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plans.py"/>
        <source>legal and risk</source>
        <comment>Group</comment>
        <translation>juridik och risk</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plans.py"/>
        <source>reporting</source>
        <comment>Group</comment>
        <translation>rapportering</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plans.py"/>
        <source>technical</source>
        <comment>Group</comment>
        <translation>teknik</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plans.py"/>
        <source>The plan has no steps yet. Add the first one.</source>
        <translation>Planen har inga steg än. Lägg till det första.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plans.py"/>
        <source>The plan has {count} steps. Use {most} at most, and a second plan for the rest.</source>
        <translation>Planen har {count} steg. Använd högst {most}, och en andra plan för resten.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/plans.py"/>
        <source>Steps {id} and {other_id} change the same feature in the same environment without a hold between them. Put the second into a wave of its own.</source>
        <translation>Steg {id} och {other_id} ändrar samma funktion i samma miljö utan en hållpunkt emellan. Lägg det andra i en egen omgång.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/polls.py"/>
        <source>read</source>
        <comment>PollOutcome</comment>
        <translation>läst</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/polls.py"/>
        <source>nothing had changed</source>
        <comment>PollOutcome</comment>
        <translation>inget hade ändrats</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/polls.py"/>
        <source>not believed</source>
        <comment>PollOutcome</comment>
        <translation>inte trodd</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/polls.py"/>
        <source>a sign-in is needed</source>
        <comment>PollOutcome</comment>
        <translation>en inloggning behövs</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/polls.py"/>
        <source>failed</source>
        <comment>PollOutcome</comment>
        <translation>misslyckades</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/profile.py"/>
        <source>A key is empty. Give it a short word, such as &quot;prod-eu&quot;.</source>
        <translation>En nyckel är tom. Ge den ett kort ord, till exempel ”prod-eu”.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/profile.py"/>
        <source>A key has {count} characters. Use {most} at most.</source>
        <translation>En nyckel har {count} tecken. Använd högst {most}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/profile.py"/>
        <source>A key holds something other than letters, digits and . _ - : Choose a key such as &quot;prod-eu&quot;.</source>
        <translation>En nyckel innehåller annat än bokstäver, siffror och . _ - : Välj en nyckel som ”prod-eu”.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/profile.py"/>
        <source>There is no project. Name one, such as &quot;default&quot;.</source>
        <translation>Det finns inget projekt. Ange ett, till exempel ”default”.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/profile.py"/>
        <source>There are {count} projects. Name {most} at most.</source>
        <translation>Det finns {count} projekt. Ange högst {most}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/profile.py"/>
        <source>A project stands twice. Remove one.</source>
        <translation>Ett projekt står två gånger. Ta bort ett.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/profile.py"/>
        <source>There is no address. Write the server&apos;s address, such as https://toggles.example.com.</source>
        <translation>Det finns ingen adress. Skriv serverns adress, till exempel https://toggles.example.com.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/profile.py"/>
        <source>The address holds a space, a backslash or a letter outside ASCII. Write it as https://host/path.</source>
        <translation>Adressen innehåller ett blanksteg, ett omvänt snedstreck eller en bokstav utanför ASCII. Skriv den som https://host/path.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/profile.py"/>
        <source>The address cannot be read. Write it as https://host:port/path, with a port up to 65535.</source>
        <translation>Adressen går inte att läsa. Skriv den som https://host:port/path, med en port upp till 65535.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/profile.py"/>
        <source>The address does not begin with https:// . Put that in front of it.</source>
        <translation>Adressen börjar inte med https:// . Sätt det framför den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/profile.py"/>
        <source>The port of the address is 0. Write the server&apos;s port, or none.</source>
        <translation>Adressens port är 0. Skriv serverns port, eller ingen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/profile.py"/>
        <source>The address holds a ? or a #. End it before that sign.</source>
        <translation>Adressen innehåller ett ? eller ett #. Avsluta den före det tecknet.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/profile.py"/>
        <source>The address holds . or .. steps. Leave them out.</source>
        <translation>Adressen innehåller steg med . eller .. . Utelämna dem.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/profile.py"/>
        <source>The address holds a user name or password. Leave it out: a token is pasted when you sign in.</source>
        <translation>Adressen innehåller ett användarnamn eller lösenord. Utelämna det: en nyckel klistras in när du loggar in.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/profile.py"/>
        <source>The address has no host name that can be used. Write it as https://host/path.</source>
        <translation>Adressen har inget värdnamn som kan användas. Skriv den som https://host/path.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/profile.py"/>
        <source>The address is plain http, which anybody on the way can read. Use https:// (http only for this machine itself).</source>
        <translation>Adressen är vanlig http, som vem som helst på vägen kan läsa. Använd https:// (http bara för den här datorn själv).</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/readiness.py"/>
        <source>In sight</source>
        <comment>Check</comment>
        <translation>I sikte</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/readiness.py"/>
        <source>Code</source>
        <comment>Check</comment>
        <translation>Kod</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/readiness.py"/>
        <source>Before it</source>
        <comment>Check</comment>
        <translation>Före den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/readiness.py"/>
        <source>No freeze</source>
        <comment>Check</comment>
        <translation>Inget stopp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/readiness.py"/>
        <source>No conflict</source>
        <comment>Check</comment>
        <translation>Ingen konflikt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/readiness.py"/>
        <source>Rights</source>
        <comment>Check</comment>
        <translation>Behörighet</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/readiness.py"/>
        <source>Checklist</source>
        <comment>Check</comment>
        <translation>Checklista</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/readiness.py"/>
        <source>Time</source>
        <comment>Check</comment>
        <translation>Tid</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/readiness.py"/>
        <source>Plan</source>
        <comment>Check</comment>
        <translation>Plan</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/readiness.py"/>
        <source>met</source>
        <comment>Met</comment>
        <translation>uppfyllt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/readiness.py"/>
        <source>not met</source>
        <comment>Met</comment>
        <translation>inte uppfyllt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/readiness.py"/>
        <source>not known</source>
        <comment>Met</comment>
        <translation>inte känt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/readiness.py"/>
        <source>to know</source>
        <comment>Met</comment>
        <translation>att veta</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/readiness.py"/>
        <location filename="../../app/limelight/ui/confirm/armed.py"/>
        <source>Ready</source>
        <translation>Redo</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/readiness.py"/>
        <source>{n} of {asked} points are open</source>
        <comment>{n} of {asked} points is open</comment>
        <translation><numerusform>{n} av {asked} punkter är öppen</numerusform><numerusform>{n} av {asked} punkter är öppna</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <location filename="../../app/limelight/ui/activity/words.py"/>
        <location filename="../../app/limelight/ui/held/table.py"/>
        <source>Change</source>
        <translation>Ändring</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Confirmed at (UTC)</source>
        <translation>Bekräftad (UTC)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <location filename="../../app/limelight/ui/activity/bar.py"/>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <location filename="../../app/limelight/ui/activity/words.py"/>
        <location filename="../../app/limelight/ui/plans/point_rows.py"/>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>As the system knows them</source>
        <translation>Som systemet känner dem</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>On behalf of</source>
        <translation>På uppdrag av</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Feature key</source>
        <translation>Funktionens nyckel</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Environment key</source>
        <translation>Miljöns nyckel</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Sent to</source>
        <translation>Skickad till</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>Before</source>
        <translation>Före</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <source>After</source>
        <translation>Efter</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <location filename="../../app/limelight/domain/reports/standings.py"/>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Reason added</source>
        <translation>Skäl tillagt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Ticked in spite of a warning</source>
        <translation>Ikryssat trots en varning</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Evidence of its code</source>
        <translation>Belägg för dess kod</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>State that was confirmed</source>
        <translation>Läge som bekräftades</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>Read back</source>
        <translation>Läst tillbaka</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <location filename="../../app/limelight/ui/activity/words.py"/>
        <location filename="../../app/limelight/ui/environments/poll_table.py"/>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>What was said</source>
        <translation>Vad som sades</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Course (UTC)</source>
        <translation>Förlopp (UTC)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>Rolls back</source>
        <translation>Rullar tillbaka</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Intent</source>
        <translation>Avsikt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Events of the journal</source>
        <translation>Händelser i journalen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Hash of the last of them</source>
        <translation>Hash för den sista av dem</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Nothing was changed from here.</source>
        <translation>Inget har ändrats härifrån.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Audit report</source>
        <translation>Revisionsrapport</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>{profile}, {period}</source>
        <translation>{profile}, {period}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>As of (UTC)</source>
        <translation>Per (UTC)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Changes in this report</source>
        <translation>Ändringar i rapporten</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Changes recorded in all</source>
        <translation>Antecknade ändringar totalt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Changes</source>
        <translation>Ändringar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>{verb} of {feature} in {environment}</source>
        <translation>{verb} av {feature} i {environment}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>{part} of {parts}: {words}</source>
        <translation>{part} av {parts}: {words}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>by {who} at {at}</source>
        <translation>av {who} {at}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>{title}, step {step}</source>
        <translation>{title}, steg {step}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>revision {revision}</source>
        <translation>revision {revision}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>last change {change}</source>
        <translation>senaste ändring {change}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Events that hold</source>
        <translation>Händelser som håller</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Head: hash of the newest of them</source>
        <translation>Huvud: hash för den nyaste av dem</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Segment: hash of the first event</source>
        <translation>Segment: hash för den första händelsen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Verdict</source>
        <translation>Omdöme</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Whole: every event is as it was recorded.</source>
        <translation>Hel: varje händelse är som den antecknades.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <location filename="../../app/limelight/ui/journal_notice.py"/>
        <source>The journal</source>
        <translation>Journalen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Event</source>
        <translation>Händelse</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>At (UTC)</source>
        <translation>Tid (UTC)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Words</source>
        <translation>Ord</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Recorded about the journal itself</source>
        <translation>Antecknat om journalen själv</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>The journal does not hold together: {wrong} What stands after that is not proven.</source>
        <translation>Journalen hänger inte ihop: {wrong} Det som står efter det är inte bevisat.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>Each event&apos;s hash covers the one before it and its own text. To check: `limelight verify-journal FILE`, or export the activity as the journal with its hashes, which brings a small program that checks it without Limelight; the head that it tells has to be the one below, or the export has to hold it.</source>
        <translation>Varje händelses hash täcker den före och dess egen text. För att kontrollera: `limelight verify-journal FILE`, eller exportera aktiviteten som journalen med dess hashar, vilket ger ett litet program som kontrollerar den utan Limelight; huvudet som det visar måste vara det nedan, eller så måste exporten innehålla det.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/audit.py"/>
        <source>The journal shows accidental damage and later edits; whoever owns the computer could write a new one. The record of the systems themselves is the authority, and holds what was changed elsewhere.</source>
        <translation>Journalen visar skador av misstag och senare ändringar; den som äger datorn kan skriva en ny. Systemens egna anteckningar gäller, och de innehåller det som ändrats på andra håll.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <source>Limelight</source>
        <translation>Limelight</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <source>Limelight and system</source>
        <translation>Limelight och system</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>Summary</source>
        <translation>Sammanfattning</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <source>other changes</source>
        <translation>andra ändringar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <source>without confirmation</source>
        <translation>utan bekräftelse</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <location filename="../../app/limelight/ui/activity/bar.py"/>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <location filename="../../app/limelight/ui/activity/words.py"/>
        <source>Told by</source>
        <translation>Sagt av</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <source>No change is known of.</source>
        <translation>Ingen ändring är känd.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <source>What was changed</source>
        <translation>Vad som ändrades</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <source>The history of {name} was not read: what was changed there elsewhere may be missing.</source>
        <translation>Historiken för {name} lästes inte: det som ändrats där på annat håll kan saknas.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <source>The history of {name} is not whole, so changes may be missing: {why}</source>
        <translation>Historiken för {name} är inte fullständig, så ändringar kan saknas: {why}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <source>The history of {name} is longer than a report reads: changes there before {at} are missing.</source>
        <translation>Historiken för {name} är längre än vad en rapport läser: ändringar där före {at} saknas.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <source>Of {n} changes their systems do not tell what was before and after them.</source>
        <comment>Of {n} change its system does not tell what was before and after it.</comment>
        <translation><numerusform>För {n} ändring talar systemet inte om vad som gällde före och efter den.</numerusform><numerusform>För {n} ändringar talar systemen inte om vad som gällde före och efter dem.</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <source> (step {part} of {parts})</source>
        <translation> (steg {part} av {parts})</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <location filename="../../app/limelight/ui/reasons.py"/>
        <source>Changed</source>
        <translation>Ändrad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <source>Partial release</source>
        <translation>Delvis släpp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <source>Release</source>
        <translation>Släpp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <source>Turned off</source>
        <translation>Avslagen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <source>Roll back</source>
        <translation>Tillbakarullning</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <source>not told</source>
        <translation>anges inte</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <location filename="../../app/limelight/ui/activity/words.py"/>
        <location filename="../../app/limelight/ui/plans/sheet.py"/>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <source>Accepted, waits</source>
        <translation>Mottagen, väntar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <location filename="../../app/limelight/ui/activity/words.py"/>
        <source>Not done</source>
        <translation>Inte genomförd</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <source>The history of {name} holds nothing, so it cannot tell of the period.</source>
        <translation>Historiken för {name} är tom, så den säger inget om perioden.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <source>The history of {name} begins on {at}: what was changed there before is not told.</source>
        <translation>Historiken för {name} börjar {at}: vad som ändrats där dessförinnan anges inte.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/changes.py"/>
        <source>last change</source>
        <translation>senaste ändringen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/known.py"/>
        <source>The profile has no environments yet, or none was ever read.</source>
        <translation>Profilen har inga miljöer än, eller så har ingen någonsin lästs.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/known.py"/>
        <source>Nothing was read now: this is what Limelight read last, as it is stored on this computer.</source>
        <translation>Inget lästes nu: detta är vad Limelight läste senast, som det är lagrat på den här datorn.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/known.py"/>
        <source>The record of what was changed from here could not be read: {why}</source>
        <translation>Anteckningarna om vad som ändrats härifrån kunde inte läsas: {why}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/known.py"/>
        <source>{name} was never read, so all of it is unknown.{why}</source>
        <translation>{name} har aldrig lästs, så allt där är okänt.{why}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/known.py"/>
        <source>{name} was last read on {at}; it may have changed since.{why}</source>
        <translation>{name} lästes senast {at}; det kan ha ändrats sedan dess.{why}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/known.py"/>
        <source>What is deployed in {name} is not current: {why}</source>
        <translation>Vad som är driftsatt i {name} är inte aktuellt: {why}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/reports/known.py"/>
        <source>In {name} {n} features are on, and how far was not read yet.</source>
        <comment>In {name} {n} feature is on, and how far was not read yet.</comment>
        <translation><numerusform>I {name} är {n} funktion på, och hur långt är inte läst än.</numerusform><numerusform>I {name} är {n} funktioner på, och hur långt är inte läst än.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/domain/reports/known.py"/>
        <source>How {n} features stand in {name} could not be read.</source>
        <comment>How {n} feature stands in {name} could not be read.</comment>
        <translation><numerusform>Hur {n} funktion står i {name} kunde inte läsas.</numerusform><numerusform>Hur {n} funktioner står i {name} kunde inte läsas.</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/model.py"/>
        <source>And {count} more: the Excel and CSV forms have all.</source>
        <translation>Och {count} till: Excel- och CSV-formerna har alla.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/periods.py"/>
        <source>The period ends before it begins. Write the earlier day first.</source>
        <translation>Perioden slutar innan den börjar. Skriv den tidigare dagen först.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/periods.py"/>
        <source>{words} is no day and no time. Write a day as 2026-11-30, or a time as 2026-11-30T14:00.</source>
        <translation>{words} är varken en dag eller en tid. Skriv en dag som 2026-11-30, eller en tid som 2026-11-30T14:00.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/periods.py"/>
        <source>{words} is too far away for this computer&apos;s calendar.</source>
        <translation>{words} ligger för långt bort för den här datorns kalender.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>To do</source>
        <translation>Att göra</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>Under way</source>
        <translation>Pågår</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>Waits in its system</source>
        <translation>Väntar i sitt system</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>Stopped</source>
        <translation>Stoppat</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>Undone again</source>
        <translation>Ångrat igen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>Release report</source>
        <translation>Släpprapport</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>no time is planned</source>
        <translation>ingen tid är planerad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>Purpose</source>
        <translation>Syfte</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>Planned</source>
        <translation>Planerad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <location filename="../../app/limelight/ui/plans/editor.py"/>
        <location filename="../../app/limelight/ui/plans/sheet.py"/>
        <source>Going back</source>
        <translation>Att gå tillbaka</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>Saved by</source>
        <translation>Sparad av</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>{plan} ({profile})</source>
        <translation>{plan} ({profile})</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>As of</source>
        <translation>Per</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>Clock</source>
        <translation>Klocka</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>steps done</source>
        <translation>steg klara</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>steps not done</source>
        <translation>steg inte klara</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>points done</source>
        <translation>punkter klara</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>required points open</source>
        <translation>obligatoriska punkter öppna</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>Wave</source>
        <translation>Omgång</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <source>Target</source>
        <translation>Mål</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>State</source>
        <translation>Tillstånd</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <location filename="../../app/limelight/ui/plans/editor.py"/>
        <location filename="../../app/limelight/ui/plans/sheet.py"/>
        <source>Steps</source>
        <translation>Steg</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>The plan has no steps yet.</source>
        <translation>Planen har inga steg än.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>Group</source>
        <translation>Grupp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <location filename="../../app/limelight/ui/plans/point_rows.py"/>
        <source>Required</source>
        <translation>Obligatorisk</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <location filename="../../app/limelight/ui/plans/point_rows.py"/>
        <source>Due</source>
        <translation>Klar senast</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>Done by</source>
        <translation>Gjord av</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>Done at (UTC)</source>
        <translation>Gjord (UTC)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <location filename="../../app/limelight/ui/plans/point_rows.py"/>
        <source>Link</source>
        <translation>Länk</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <location filename="../../app/limelight/domain/situation.py"/>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>Open</source>
        <translation>Öppen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <location filename="../../app/limelight/ui/plans/editor.py"/>
        <location filename="../../app/limelight/ui/plans/sheet.py"/>
        <source>Checklist</source>
        <translation>Checklista</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>The plan has no checklist.</source>
        <translation>Planen har ingen checklista.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>What is done is told as this computer recorded it; what others ran of this plan elsewhere is not in it.</source>
        <translation>Det som är klart visas som den här datorn antecknade det; vad andra har kört av planen på annat håll ingår inte.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/release.py"/>
        <source>The table tells what was changed from here as this computer recorded it, and what was changed elsewhere as the systems&apos; histories tell it. A change of ours that its system recorded as well is one line where that is proven.</source>
        <translation>Tabellen visar det som ändrats härifrån som den här datorn antecknade det, och det som ändrats på annat håll som systemens historik visar det. En av våra ändringar som även systemet antecknat står på en rad när det är bevisat.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/standings.py"/>
        <source>Standing</source>
        <translation>Läge</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/standings.py"/>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>Since</source>
        <translation>Sedan</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>Release status</source>
        <translation>Släppstatus</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <location filename="../../app/limelight/ui/stage/fixed.py"/>
        <source>Features</source>
        <translation>Funktioner</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <location filename="../../app/limelight/ui/environments/view.py"/>
        <location filename="../../app/limelight/ui/insights/bar.py"/>
        <location filename="../../app/limelight/ui/stage/head.py"/>
        <source>Environments</source>
        <translation>Miljöer</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>At a glance</source>
        <translation>I korthet</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>released in all of production</source>
        <translation>släppta i hela produktionen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>released in a part of it</source>
        <translation>släppta i en del av den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>waiting for release there</source>
        <translation>väntar på släpp där</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>released without code, in any environment</source>
        <translation>släppta utan kod, i någon miljö</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>Other</source>
        <translation>Övriga</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <location filename="../../app/limelight/ui/copying.py"/>
        <source>Read</source>
        <translation>Läst</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <source>The path to production</source>
        <translation>Vägen till produktion</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>None yet.</source>
        <translation>Ingen än.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <location filename="../../app/limelight/ui/copying.py"/>
        <location filename="../../app/limelight/ui/text.py"/>
        <source>never</source>
        <translation>aldrig</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>{read}, not current</source>
        <translation>{read}, inte aktuellt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>Nothing is released without its code, and the outcome of every change is known.</source>
        <translation>Inget är släppt utan sin kod, och utfallet av varje ändring är känt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>Needs attention</source>
        <translation>Kräver uppmärksamhet</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>{verb}: {outcome}</source>
        <translation>{verb}: {outcome}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>Waits in</source>
        <translation>Väntar i</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>Released in</source>
        <translation>Släppt i</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>Nothing that is deployed waits there.</source>
        <translation>Inget som är driftsatt väntar där.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>Waiting for release in production</source>
        <translation>Väntar på släpp i produktion</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>Stands at</source>
        <translation>Står på</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>The systems tell of none.</source>
        <translation>Systemen nämner ingen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>Changed in production in the last 7 days</source>
        <translation>Ändrat i produktion de senaste 7 dagarna</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <location filename="../../app/limelight/ui/copying.py"/>
        <source>Key</source>
        <translation>Nyckel</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <location filename="../../app/limelight/ui/stage/dialogs.py"/>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <source>Tags</source>
        <translation>Etiketter</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/status.py"/>
        <location filename="../../app/limelight/ui/stage/saved_views.py"/>
        <source>All features</source>
        <translation>Alla funktioner</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <source>Approval</source>
        <translation>Godkännande</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <source>Rejection</source>
        <translation>Avslag</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <source>Withdrawal</source>
        <translation>Tillbakadragande</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <source>Recorded, not sent yet</source>
        <translation>Antecknad, inte skickad än</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <source>Not sent: it had changed meanwhile</source>
        <translation>Inte skickad: det hade ändrats under tiden</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <source>Not sent: too late</source>
        <translation>Inte skickad: för sent</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <location filename="../../app/limelight/ui/outcome.py"/>
        <source>Not sent</source>
        <translation>Inte skickad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <source>Being sent</source>
        <translation>Skickas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <source>Did not reach the server</source>
        <translation>Nådde inte servern</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <source>Being read back</source>
        <translation>Läses tillbaka</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <location filename="../../app/limelight/ui/outcome.py"/>
        <source>Confirmed</source>
        <translation>Bekräftad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <source>Confirmed, somebody else acted too</source>
        <translation>Bekräftad, någon annan ändrade också</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <source>Confirmed, by whom is not told</source>
        <translation>Bekräftad, det framgår inte av vem</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <source>Done, then changed again</source>
        <translation>Genomförd, sedan ändrad igen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <location filename="../../app/limelight/ui/outcome.py"/>
        <source>Refused</source>
        <translation>Nekad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <source>Refused: somebody was first</source>
        <translation>Nekad: någon var före</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <source>everything recorded</source>
        <translation>allt som antecknats</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <source>since {starts}</source>
        <translation>sedan {starts}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <source>before {ends}</source>
        <translation>före {ends}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <source>{starts} to {ends}</source>
        <translation>{starts} till {ends}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/reports/words.py"/>
        <source>this computer&apos;s (UTC{offset})</source>
        <translation>den här datorns (UTC{offset})</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/schedule.py"/>
        <source>At that time it is frozen: {reason}. Choose another.</source>
        <translation>Vid den tiden gäller ändringsstopp: {reason}. Välj en annan.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/schedule.py"/>
        <source>A decision is made now, and not at a time.</source>
        <translation>Ett avgörande görs nu, inte vid en viss tid.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/schedule.py"/>
        <source>{system} does nothing by itself at a time.</source>
        <translation>{system} gör inget av sig självt vid en viss tid.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/schedule.py"/>
        <source>It takes several requests, each of which rests on the one before.</source>
        <translation>Det kräver flera begäranden, som var och en bygger på den förra.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/schedule.py"/>
        <source>This time is over. Choose one that is still to come.</source>
        <translation>Den tiden är förbi. Välj en som återstår.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/schedule.py"/>
        <source>This is in less than a minute. Choose a later time.</source>
        <translation>Det är om mindre än en minut. Välj en senare tid.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/schedule.py"/>
        <source>This is more than a year ahead. Choose an earlier time.</source>
        <translation>Det är mer än ett år bort. Välj en tidigare tid.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/seats.py"/>
        <source>{name} does not name an environment {remote} to this account.</source>
        <translation>{name} nämner ingen miljö {remote} för det här kontot.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/seats.py"/>
        <source>1 minute</source>
        <translation>1 minut</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/seats.py"/>
        <source>{minutes} minutes</source>
        <translation>{minutes} minuter</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/seats.py"/>
        <source>{minutes} hours</source>
        <translation>{minutes} timmar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/seats.py"/>
        <source>ahead of</source>
        <translation>före</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/seats.py"/>
        <source>behind</source>
        <translation>efter</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/seats.py"/>
        <source>The clock of {name} is {size} {where} this computer&apos;s, so ages may be wrong by that much.</source>
        <translation>Klockan hos {name} går {size} {where} den här datorns, så åldrar kan vara fel med så mycket.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/seats.py"/>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>the server</source>
        <translation>servern</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/secrets.py"/>
        <source>memory only</source>
        <translation>bara i minnet</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/secrets.py"/>
        <source>There is no token yet. Paste the one that the toggle system gave you.</source>
        <translation>Det finns ingen nyckel än. Klistra in den som systemet gav dig.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/secrets.py"/>
        <source>This is longer than any token ({token} characters). Paste only the token.</source>
        <translation>Detta är längre än någon nyckel ({token} tecken). Klistra in bara nyckeln.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/secrets.py"/>
        <source>Character {number} of the token is {character}. {what_to_do}</source>
        <translation>Tecken {number} i nyckeln är {character}. {what_to_do}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/secrets.py"/>
        <source>Paste only the token, without a word in front of it and in one piece.</source>
        <translation>Klistra in bara nyckeln, utan ord framför och i ett stycke.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/secrets.py"/>
        <source>a line break</source>
        <translation>en radbrytning</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/secrets.py"/>
        <source>a space</source>
        <translation>ett blanksteg</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/secrets.py"/>
        <source>a letter or sign that no token has</source>
        <translation>en bokstav eller ett tecken som ingen nyckel har</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/secrets.py"/>
        <source>an invisible character</source>
        <translation>ett osynligt tecken</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/sentences.py"/>
        <source> It is held there as {held_as}.</source>
        <translation> Den väntar där som {held_as}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/sentences.py"/>
        <source>Accepted: to be done there on {due}.</source>
        <translation>Mottagen: ska genomföras där {due}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/sentences.py"/>
        <source>Accepted, waits for approval or its time.</source>
        <translation>Mottagen, väntar på godkännande eller sin tid.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/sentences.py"/>
        <source>We do not know yet: no usable answer came back. Limelight keeps checking.{because}</source>
        <translation>Vi vet inte än: inget användbart svar kom tillbaka. Limelight fortsätter att kontrollera.{because}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/sentences.py"/>
        <source>Answered; being read back from the server.</source>
        <translation>Besvarad; läses tillbaka från servern.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/sentences.py"/>
        <source> It stands at: {exposure}.</source>
        <translation> Den står på: {exposure}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/sentences.py"/>
        <source> The last change is by {change}.</source>
        <translation> Den senaste ändringen är av {change}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/sentences.py"/>
        <location filename="../../app/limelight/ui/text.py"/>
        <source>somebody the system does not name</source>
        <translation>någon som systemet inte nämner</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/sentences.py"/>
        <source>Recorded; nothing was sent yet.</source>
        <translation>Antecknad; inget har skickats än.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/sentences.py"/>
        <source>Not sent: it is not as it was shown any more.</source>
        <translation>Inte skickad: det är inte längre som det visades.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/sentences.py"/>
        <source>Not sent: more than a minute went by since it was confirmed. Confirm it anew.</source>
        <translation>Inte skickad: mer än en minut gick sedan den bekräftades. Bekräfta den på nytt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/sentences.py"/>
        <source>Not sent.</source>
        <translation>Inte skickad.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/sentences.py"/>
        <source>Being sent.</source>
        <translation>Skickas.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/sentences.py"/>
        <source>It did not reach the server: the request could not be sent.</source>
        <translation>Den nådde inte servern: begäran kunde inte skickas.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/sentences.py"/>
        <source>Checked on the server at {at}: {wanted}.</source>
        <translation>Kontrollerat på servern {at}: {wanted}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/sentences.py"/>
        <source>Checked on the server at {at}: {wanted}. Somebody else acted, too.{who}</source>
        <translation>Kontrollerat på servern {at}: {wanted}. Någon annan ändrade också.{who}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/sentences.py"/>
        <source>Checked on the server at {at}: {wanted}. The system does not tell whether this request did it.</source>
        <translation>Kontrollerat på servern {at}: {wanted}. Systemet säger inte om den här begäran gjorde det.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/sentences.py"/>
        <source>It was done, and it does not stand so at {at}: it was changed again.{now}{who}</source>
        <translation>Det genomfördes, men det står inte så {at}: det ändrades igen.{now}{who}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/sentences.py"/>
        <source>Refused; checked on the server at {at}: nothing was changed.</source>
        <translation>Nekad; kontrollerat på servern {at}: inget ändrades.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/sentences.py"/>
        <source>Refused, because it was no longer as it was shown when the request arrived.{now}{who}</source>
        <translation>Nekad, eftersom det inte längre var som det visades när begäran kom fram.{now}{who}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/sentences.py"/>
        <source>It was not done, and nothing late can arrive any more; checked at {at}.{now}{who}</source>
        <translation>Det genomfördes inte, och inget sent kan komma fram längre; kontrollerat {at}.{now}{who}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/sentences.py"/>
        <source>We do not know what became of it. Limelight keeps checking; a new release of this feature here has to wait.{now}{who}</source>
        <translation>Vi vet inte hur det gick. Limelight fortsätter att kontrollera; ett nytt släpp av funktionen här får vänta.{now}{who}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <location filename="../../app/limelight/ui/connections/form.py"/>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>Exposure</source>
        <translation>Synlighet</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <location filename="../../app/limelight/usecases/change_exposure.py"/>
        <source>Setting</source>
        <translation>Inställning</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Last change</source>
        <translation>Senaste ändring</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>Deploy evidence</source>
        <translation>Driftsättningsbelägg</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>Freeze</source>
        <translation>Ändringsstopp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>Read only</source>
        <translation>Skrivskydd</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>Waiting changes</source>
        <translation>Väntande ändringar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>What is decided about</source>
        <translation>Vad som avgörs</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Signed in as</source>
        <translation>Inloggad som</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>Acting for</source>
        <translation>På uppdrag av</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>Permissions</source>
        <translation>Behörigheter</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>Not permitted</source>
        <translation>Inte tillåtet</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>Features that depend on it</source>
        <translation>Funktioner som beror av den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>Asks for a reason</source>
        <translation>Kräver ett skäl</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>Approvals that it needs</source>
        <translation>Godkännanden som behövs</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>A roll back needs no</source>
        <translation>En tillbakarullning kräver inte</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <source>Critical</source>
        <translation>Kritisk</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>, on {have} of {of}</source>
        <translation>, på {have} av {of}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>, evidence disagrees</source>
        <translation>, beläggen är oense</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>could not be read: {trouble}</source>
        <translation>kunde inte läsas: {trouble}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>read from every source</source>
        <translation>läst från varje källa</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>not told by the system</source>
        <translation>sägs inte av systemet</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>nothing that waits</source>
        <translation>inget som väntar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>, approved by {people}</source>
        <translation>, godkänd av {people}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <location filename="../../app/limelight/providers/toggle_endpoint_held.py"/>
        <source>its time</source>
        <translation>sin tid</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>{held}, asked for by {asked_by}, waits for {waits}{approved}</source>
        <translation>{held}, begärd av {asked_by}, väntar på {waits}{approved}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/situation.py"/>
        <source>{reason} (stops {stops})</source>
        <translation>{reason} (stoppar {stops})</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/standing.py"/>
        <source>Unknown</source>
        <translation>Okänt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/standing.py"/>
        <source>Absent</source>
        <translation>Saknas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/standing.py"/>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>Not deployed</source>
        <translation>Inte driftsatt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/standing.py"/>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <source>Off</source>
        <translation>Av</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/standing.py"/>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>Partly released</source>
        <translation>Delvis släppt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/standing.py"/>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>Released without code</source>
        <translation>Släppt utan kod</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/standing.py"/>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>On, extent not read yet</source>
        <translation>På, omfattningen inte läst än</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>It was done, and stands at {stands} now: it was changed since.</source>
        <translation>Det genomfördes, och den står på {stands} nu: den har ändrats sedan dess.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Look at its history. The plan does not do it again by itself.</source>
        <translation>Titta på dess historik. Planen gör det inte igen av sig själv.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Its change waits in its system for approval.</source>
        <translation>Ändringen väntar i sitt system på godkännande.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Have it approved, or go back to withdraw it.</source>
        <translation>Se till att den godkänns, eller gå tillbaka för att dra tillbaka den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>It was handed over: its system does it on {due}.</source>
        <translation>Den är överlämnad: systemet utför den {due}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Add it under Connections, or correct the step.</source>
        <translation>Lägg till den under Anslutningar, eller rätta steget.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <location filename="../../app/limelight/usecases/fresh_look.py"/>
        <location filename="../../app/limelight/usecases/read_happenings.py"/>
        <location filename="../../app/limelight/usecases/read_history.py"/>
        <source>The profile has no environment {environment}.</source>
        <translation>Profilen har ingen miljö {environment}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>No environment has a feature {feature}.</source>
        <translation>Ingen miljö har en funktion {feature}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Correct the step, or read again.</source>
        <translation>Rätta steget, eller läs igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Add the toggle in its system, and read again.</source>
        <translation>Lägg till brytaren i dess system, och läs igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>{where} does not have this toggle.</source>
        <translation>{where} har inte den här brytaren.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>It could not be read.</source>
        <translation>Det gick inte att läsa.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>How it stands in {where} is not known: {why}</source>
        <translation>Hur den står i {where} är inte känt: {why}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Read again.</source>
        <translation>Läs igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>What is known of {where} is old. {trouble}</source>
        <translation>Det som är känt om {where} är gammalt. {trouble}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>It stands at {stands} already, so nothing will be sent.</source>
        <translation>Den står redan på {stands}, så inget kommer att skickas.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>It stands at {stands} now.</source>
        <translation>Den står på {stands} nu.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Nobody is signed in at {system}.</source>
        <translation>Ingen är inloggad på {system}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Sign in.</source>
        <translation>Logga in.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>{person} may {needed} in {where}.</source>
        <translation>{person} får {needed} i {where}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Ask whoever gives out its permissions, or let somebody else run the plan.</source>
        <translation>Fråga den som delar ut behörigheter där, eller låt någon annan köra planen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>{person} may not {needed} in {where}.</source>
        <translation>{person} får inte {needed} i {where}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Its code is deployed{deciding}.</source>
        <translation>Dess kod är driftsatt{deciding}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Look at the evidence, and settle which is right.</source>
        <translation>Titta på beläggen och avgör vilket som stämmer.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>some instances</source>
        <translation>några instanser</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Its code is only on {on}.</source>
        <translation>Dess kod finns bara på {on}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Have it deployed to the rest.</source>
        <translation>Låt driftsätta den på resten.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Its code is not deployed there.</source>
        <translation>Dess kod är inte driftsatt där.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Have it deployed first.</source>
        <translation>Låt driftsätta den först.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Ask whether it is, or connect a source of deploy evidence.</source>
        <translation>Fråga om den är det, eller anslut en källa till driftsättningsbelägg.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Nothing says that its code is deployed there.</source>
        <translation>Inget säger att dess kod är driftsatt där.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Step {earlier} releases it in {place} first.</source>
        <translation>Steg {earlier} släpper den i {place} först.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>In {place} it is: {view}.</source>
        <translation>I {place} är den: {view}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Release it in {place} first.</source>
        <translation>Släpp den i {place} först.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Released in {place}.</source>
        <translation>Släppt i {place}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Released in {place}, and nothing tells since when.</source>
        <translation>Släppt i {place}, och inget säger sedan när.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>The plan asks for {days}: ask who released it.</source>
        <translation>Planen kräver {days}: fråga den som släppte den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Released in {place}, and not changed for {since}.</source>
        <translation>Släppt i {place}, och inte ändrad på {since}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>The plan asks for {days}. Wait.</source>
        <translation>Planen kräver {days}. Vänta.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>when it is planned</source>
        <translation>när den är planerad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Nothing holds it back in {where}.</source>
        <translation>Inget håller den tillbaka i {where}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Whether {where} is frozen {when} is not known: {why}</source>
        <translation>Om {where} har ändringsstopp {when} är inte känt: {why}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Have the file put right, or look where it is kept.</source>
        <translation>Låt rätta filen, eller titta där den förvaras.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Wait until it ends, or plan another time.</source>
        <translation>Vänta tills det slutar, eller planera en annan tid.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source> It is our own freeze: it can be overridden with a reason when the plan is run.</source>
        <translation> Det är vårt eget ändringsstopp: det kan förbigås med ett skäl när planen körs.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>{where} is frozen {when}: {reasons}.</source>
        <translation>{where} har ändringsstopp {when}: {reasons}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>The plan {other}{by} changes it in {where} as well, to {target}.</source>
        <translation>Planen {other}{by} ändrar den också i {where}, till {target}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>Agree on who goes first, or take the step out of one of the two.</source>
        <translation>Kom överens om vem som går först, eller ta bort steget ur en av de två.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>No other known plan changes it there.</source>
        <translation>Ingen annan känd plan ändrar den där.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>, {age} ago</source>
        <translation>, för {age} sedan</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>, today</source>
        <translation>, i dag</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source> (by {evidence})</source>
        <translation> (enligt {evidence})</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>1 day</source>
        <translation>1 dag</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>{days} days</source>
        <translation>{days} dagar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>a deployment record</source>
        <translation>en driftsättningspost</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>its build info</source>
        <translation>dess bygginformation</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>a deployment event</source>
        <translation>en driftsättningshändelse</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>a running program</source>
        <translation>ett program i drift</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/step_readiness.py"/>
        <source>a person&apos;s word</source>
        <translation>en persons ord</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/systems.py"/>
        <source>a reason</source>
        <comment>Need</comment>
        <translation>ett skäl</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/systems.py"/>
        <source>approval</source>
        <comment>Need</comment>
        <translation>godkännande</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/systems.py"/>
        <source>{first} + {more} more</source>
        <translation>{first} + {more} till</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/tables.py"/>
        <source>text</source>
        <comment>TableForm</comment>
        <translation>text</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/tables.py"/>
        <source>Markdown</source>
        <comment>TableForm</comment>
        <translation>Markdown</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/tables.py"/>
        <source>CSV</source>
        <comment>TableForm</comment>
        <translation>CSV</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/titles.py"/>
        <source>Release {what} to {target} in {where}</source>
        <translation>Släpp {what} till {target} i {where}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/titles.py"/>
        <source>Turn off {what} in {where}</source>
        <translation>Slå av {what} i {where}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/titles.py"/>
        <source>Roll back {what} to {target} in {where}</source>
        <translation>Rulla tillbaka {what} till {target} i {where}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/titles.py"/>
        <source>Turn off</source>
        <translation>Slå av</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/titles.py"/>
        <source>Release to {target}</source>
        <translation>Släpp till {target}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/titles.py"/>
        <source>Roll back to {target}</source>
        <translation>Rulla tillbaka till {target}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/titles.py"/>
        <source>some</source>
        <translation>några</translation>
    </message>
    <message>
        <location filename="../../app/limelight/domain/titles.py"/>
        <source>{share} of named audiences</source>
        <translation>{share} av namngivna målgrupper</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>.</source>
        <comment>decimal sign</comment>
        <translation>,</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>{number}&#xa0;%</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>{day}, {clock}</source>
        <translation>{day} {clock}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>Jan</source>
        <translation>jan.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>Feb</source>
        <translation>feb.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>Mar</source>
        <translation>mars</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>Apr</source>
        <translation>apr.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>May</source>
        <comment>short month</comment>
        <translation>maj</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>Jun</source>
        <translation>juni</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>Jul</source>
        <translation>juli</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>Aug</source>
        <translation>aug.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>Sep</source>
        <translation>sep.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>Oct</source>
        <translation>okt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>Nov</source>
        <translation>nov.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>Dec</source>
        <translation>dec.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>January</source>
        <translation>januari</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>February</source>
        <translation>februari</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>March</source>
        <translation>mars</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>April</source>
        <translation>april</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>May</source>
        <translation>maj</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>June</source>
        <translation>juni</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>July</source>
        <translation>juli</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>August</source>
        <translation>augusti</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>September</source>
        <translation>september</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>October</source>
        <translation>oktober</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>November</source>
        <translation>november</translation>
    </message>
    <message>
        <location filename="../../app/limelight/figures.py"/>
        <source>December</source>
        <translation>december</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/channel_addresses.py"/>
        <source>This is no address of a webhook. Paste the whole of it, which begins with https:// .</source>
        <translation>Detta är ingen adress till en webhook. Klistra in hela, som börjar med https:// .</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/channel_addresses.py"/>
        <source>This address is not on {server}, which the profile names for {channel}. Nothing was kept.</source>
        <translation>Adressen ligger inte på {server}, som profilen anger för {channel}. Inget sparades.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/channel_addresses.py"/>
        <source>This is only the server. Paste the whole address of the webhook.</source>
        <translation>Detta är bara servern. Klistra in hela adressen till webhooken.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/credentials.py"/>
        <location filename="../../app/limelight/identity/session_keeping.py"/>
        <source>as you asked</source>
        <translation>som du ville</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/credentials.py"/>
        <source>What it may hold from an earlier sign-in could not be deleted, and the next start would use it: delete it there.</source>
        <translation>Det som den kan ha kvar från en tidigare inloggning kunde inte tas bort, och nästa start skulle använda det: ta bort det där.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/journal_anchor.py"/>
        <source>What {name} holds as “{key}” is not what was put there.</source>
        <translation>Det som {name} har som ”{key}” är inte det som lades dit.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/keyring_store.py"/>
        <source>nobody opened it</source>
        <translation>ingen öppnade den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/keyring_store.py"/>
        <source>Windows Credential Manager</source>
        <translation>Windows Autentiseringshanteraren</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/keyring_store.py"/>
        <source>macOS Keychain</source>
        <translation>macOS Nyckelhanterare</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/keyring_store.py"/>
        <source>Secret Service</source>
        <translation>Secret Service</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/keyring_store.py"/>
        <source>{keyring} and sealed files</source>
        <translation>{keyring} och förseglade filer</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/keyring_store.py"/>
        <source>{name} holds {longest} characters and this token has {length}. Limelight keeps it in memory: paste it again after the next start.</source>
        <translation>{name} rymmer {longest} tecken och den här nyckeln har {length}. Limelight håller den i minnet: klistra in den igen efter nästa start.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/keyring_store.py"/>
        <source>{name} did not answer in {patience:g} s. Is it asking you?</source>
        <translation>{name} svarade inte inom {patience:g} s. Frågar den dig något?</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/keyring_store.py"/>
        <source>{name} is locked. Unlock it and try again.</source>
        <translation>{name} är låst. Lås upp och försök igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/keyring_store.py"/>
        <source>{name} cannot be used ({fault}). Is it installed and running?</source>
        <translation>{name} kan inte användas ({fault}). Är den installerad och i gång?</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>{place} sent the browser back without a code that can be used. Sign in again.</source>
        <translation>{place} skickade tillbaka webbläsaren utan en kod som kan användas. Logga in igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>{place} did not {what} ({refusal}). {description}</source>
        <translation>{place} kunde inte {what} ({refusal}). {description}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>no reason</source>
        <translation>inget skäl</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>An answer came that does not say who gives it (iss), though {place} promises to. It was not used: it may be somebody else&apos;s. Sign in again.</source>
        <translation>Ett svar kom som inte säger vem som ger det (iss), fast {place} lovar det. Det användes inte: det kan vara någon annans. Logga in igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>An answer came from {named} while {place} was asked. It was not used. Sign in again, and if it happens once more, tell who runs the provider.</source>
        <translation>Ett svar kom från {named} medan {place} tillfrågades. Det användes inte. Logga in igen, och om det händer en gång till, säg till den som driver leverantören.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>nobody</source>
        <translation>ingen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>{place} did not sign you in ({error}). If it stays so, tell who runs the provider.</source>
        <translation>{place} loggade inte in dig ({error}). Om det fortsätter, säg till den som driver leverantören.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>{place} did not sign you in, and does not properly say why. Tell who runs the provider.</source>
        <translation>{place} loggade inte in dig, och säger inte ordentligt varför. Säg till den som driver leverantören.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>The client in the profile is not registered there as Limelight needs it. Tell who runs the provider.</source>
        <translation>Klienten i profilen är inte registrerad där som Limelight behöver det. Säg till den som driver leverantören.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>{place} did not let you in: you, or a rule there, refused ({error}). Sign in again to try anew.</source>
        <translation>{place} släppte inte in dig: du, eller en regel där, nekade ({error}). Logga in igen för ett nytt försök.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>{place} wants you to sign in on its page first ({error}). Sign in again.</source>
        <translation>{place} vill att du först loggar in på dess sida ({error}). Logga in igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>{place} wants you to answer something on its page first ({error}). Sign in again.</source>
        <translation>{place} vill att du först svarar på något på dess sida ({error}). Logga in igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>{place} does not know which account you mean ({error}). Sign in again.</source>
        <translation>{place} vet inte vilket konto du menar ({error}). Logga in igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>{place} wants you to agree that Limelight signs you in ({error}). Sign in again.</source>
        <translation>{place} vill att du går med på att Limelight loggar in dig ({error}). Logga in igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>{place} cannot ask for the proof of who you are that the profile wants ({error}). Tell who wrote the profile.</source>
        <translation>{place} kan inte begära det bevis på vem du är som profilen vill ha ({error}). Säg till den som skrev profilen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>{place} does not know a scope that the profile names ({error}). Tell who wrote the profile.</source>
        <translation>{place} känner inte till ett omfång (scope) som profilen nämner ({error}). Säg till den som skrev profilen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>{place} does not know the resource in the profile ({error}). Tell who wrote the profile.</source>
        <translation>{place} känner inte till resursen i profilen ({error}). Säg till den som skrev profilen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>{place} does not let this client sign people in ({error}). </source>
        <translation>{place} låter inte den här klienten logga in människor ({error}). </translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>{place} does not know this client ({error}). </source>
        <translation>{place} känner inte till den här klienten ({error}). </translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>{place} does not understand the request ({error}). </source>
        <translation>{place} förstår inte begäran ({error}). </translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>{place} does not give codes to this client ({error}). </source>
        <translation>{place} ger inga koder till den här klienten ({error}). </translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>{place} does not offer this way to sign in ({error}). </source>
        <translation>{place} erbjuder inte det här sättet att logga in ({error}). </translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>{place} does not take its own answer back: it was used, or is too old ({error}). Sign in again.</source>
        <translation>{place} tar inte tillbaka sitt eget svar: det är använt eller för gammalt ({error}). Logga in igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>{place} failed ({error}). Try again later; if it stays so, tell who runs the provider.</source>
        <translation>{place} misslyckades ({error}). Försök igen senare; om det fortsätter, säg till den som driver leverantören.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/answer.py"/>
        <source>{place} is busy or under repair ({error}). Try again later.</source>
        <translation>{place} är upptagen eller under reparation ({error}). Försök igen senare.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it was given with another access token than the one that came (at_hash)</source>
        <translation>det gavs med en annan åtkomstnyckel än den som kom (at_hash)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it does not say who issued it (iss is missing)</source>
        <translation>det säger inte vem som utfärdade det (iss saknas)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>somebody else issued it (iss)</source>
        <translation>någon annan utfärdade det (iss)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it does not say whom it is about (sub is missing)</source>
        <translation>det säger inte vem det gäller (sub saknas)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it does not properly say whom it is about (sub is no plain text)</source>
        <translation>det säger inte ordentligt vem det gäller (sub är ingen ren text)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it says whom it is about in more than {most} characters (sub)</source>
        <translation>det säger vem det gäller med mer än {most} tecken (sub)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it is about somebody else than who signed in before (sub)</source>
        <translation>det gäller någon annan än den som loggade in förut (sub)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it does not say whom it is for (aud is missing)</source>
        <translation>det säger inte vem det är till för (aud saknas)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it is for several programs at once (aud)</source>
        <translation>det är till för flera program på en gång (aud)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it is for another program (aud)</source>
        <translation>det är till för ett annat program (aud)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it was given to another program (azp)</source>
        <translation>det gavs till ett annat program (azp)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it does not say how long it holds (exp is missing)</source>
        <translation>det säger inte hur länge det gäller (exp saknas)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it does not say how long it holds as a time (exp)</source>
        <translation>det säger inte hur länge det gäller som en tid (exp)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it is over already (exp). {clocks}</source>
        <translation>det har redan gått ut (exp). {clocks}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it does not say when it was issued (iat is missing)</source>
        <translation>det säger inte när det utfärdades (iat saknas)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it does not say when it was issued as a time (iat)</source>
        <translation>det säger inte när det utfärdades som en tid (iat)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it was issued in the future (iat). {clocks}</source>
        <translation>det utfärdades i framtiden (iat). {clocks}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it was issued long ago (iat). {clocks}</source>
        <translation>det utfärdades för länge sedan (iat). {clocks}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it does not say from when on it holds as a time (nbf)</source>
        <translation>det säger inte från när det gäller som en tid (nbf)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it does not hold yet (nbf). {clocks}</source>
        <translation>det gäller inte än (nbf). {clocks}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it does not say which sign-in it is for (nonce is missing)</source>
        <translation>det säger inte vilken inloggning det gäller (nonce saknas)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it does not say in one word which sign-in it is for (nonce)</source>
        <translation>det säger inte med ett ord vilken inloggning det gäller (nonce)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it is for another sign-in (nonce)</source>
        <translation>det gäller en annan inloggning (nonce)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it does not say when you proved who you are, which was asked (auth_time is missing)</source>
        <translation>det säger inte när du styrkte vem du är, vilket begärdes (auth_time saknas)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it does not say when you proved who you are as a time (auth_time)</source>
        <translation>det säger inte när du styrkte vem du är som en tid (auth_time)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it says that you proved who you are in the future (auth_time). {clocks}</source>
        <translation>det säger att du styrkte vem du är i framtiden (auth_time). {clocks}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>you proved who you are longer ago than was asked (auth_time)</source>
        <translation>du styrkte vem du är för längre sedan än vad som begärdes (auth_time)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>it does not say how you proved who you are, which was asked (acr is missing)</source>
        <translation>det säger inte hur du styrkte vem du är, vilket begärdes (acr saknas)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>you proved who you are in another way than was asked (acr)</source>
        <translation>du styrkte vem du är på ett annat sätt än vad som begärdes (acr)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/claims.py"/>
        <source>Check that the clock of this computer is right</source>
        <translation>Kontrollera att datorns klocka går rätt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/client.py"/>
        <source>Signing in at {place} with a code is not turned on in the profile (device_code).</source>
        <translation>Inloggning på {place} med en kod är inte påslagen i profilen (device_code).</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/client.py"/>
        <source>{place} does not offer to sign in with a code. Sign in with the browser.</source>
        <translation>{place} erbjuder inte inloggning med en kod. Logga in med webbläsaren.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/client.py"/>
        <source>What was kept is not from {place}. Sign in again.</source>
        <translation>Det som förvarades är inte från {place}. Logga in igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/client.py"/>
        <source>{place} offers no way to take a token back: it ends there by itself.</source>
        <translation>{place} erbjuder inget sätt att återkalla en nyckel: den går ut där av sig själv.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/client.py"/>
        <source>{place} takes no token of this kind back: it ends there by itself.</source>
        <translation>{place} återkallar ingen nyckel av det här slaget: den går ut där av sig själv.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/client.py"/>
        <source>take the token back</source>
        <translation>återkalla nyckeln</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/client.py"/>
        <source>The browser did not come back from {place} within {deadline:g} min. Sign in again; if its page shows an error, tell who runs the provider.</source>
        <translation>Webbläsaren kom inte tillbaka från {place} inom {deadline:g} min. Logga in igen; om dess sida visar ett fel, säg till den som driver leverantören.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/client.py"/>
        <source>The sign-in at {place} is over. Sign in again. {description}</source>
        <translation>Inloggningen på {place} är över. Logga in igen. {description}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/device.py"/>
        <source>{place} gave a code that nobody can type. Sign in with the browser.</source>
        <translation>{place} gav en kod som ingen kan skriva. Logga in med webbläsaren.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/device.py"/>
        <source>a page for the code</source>
        <translation>en sida för koden</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/device.py"/>
        <source>The code of {place} was not typed in time. Sign in again for a new one.</source>
        <translation>Koden från {place} skrevs inte i tid. Logga in igen för en ny.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/discovery.py"/>
        <source>an issuer</source>
        <translation>en utfärdare</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/discovery.py"/>
        <source>says that it is {issuer}, which is not exactly the issuer in the profile. Write the issuer there as the provider does; if you do not know that name, do not go on.</source>
        <translation>säger att den är {issuer}, vilket inte är exakt utfärdaren i profilen. Skriv utfärdaren där som leverantören gör; om du inte känner igen namnet, fortsätt inte.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/discovery.py"/>
        <source>does not offer a sign-in by authorization code. Tell who runs it.</source>
        <translation>erbjuder ingen inloggning med auktoriseringskod. Säg till den som driver den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/discovery.py"/>
        <source>does not protect a sign-in by PKCE with S256, without which Limelight does not sign in. Tell who runs it.</source>
        <translation>skyddar inte en inloggning med PKCE och S256, och utan det loggar Limelight inte in. Säg till den som driver den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/discovery.py"/>
        <source>signs in none of the ways that Limelight trusts (such as RS256 or ES256). Tell who runs it.</source>
        <translation>signerar inte på något av de sätt som Limelight litar på (som RS256 eller ES256). Säg till den som driver den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/discovery.py"/>
        <source>{place} names {what} on this computer itself. It was not used. Tell who runs it.</source>
        <translation>{place} anger {what} på den här datorn själv. Det användes inte. Säg till den som driver den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/discovery.py"/>
        <source>an authorization endpoint</source>
        <translation>en auktoriseringsadress</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/discovery.py"/>
        <source>a token endpoint</source>
        <translation>en nyckeladress</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/discovery.py"/>
        <source>an address of its keys</source>
        <translation>en adress till sina signeringsnycklar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/discovery.py"/>
        <source>a device authorization endpoint</source>
        <translation>en adress för enhetsauktorisering</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/discovery.py"/>
        <source>a revocation endpoint</source>
        <translation>en adress för återkallande</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/discovery.py"/>
        <source>a sign-out page</source>
        <translation>en utloggningssida</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/id_token.py"/>
        <source>{place} sent a proof of who you are (ID token) that is not believed, because {reason}. It was not used.</source>
        <translation>{place} skickade ett bevis på vem du är (ID-token) som inte godtas, eftersom {reason}. Det användes inte.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/id_token.py"/>
        <source>it is no signed token in the compact form</source>
        <translation>det är ingen signerad token i kompakt form</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/id_token.py"/>
        <source>its header is not proper JSON</source>
        <translation>dess huvud är inte riktig JSON</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/id_token.py"/>
        <source>its signature is not that of the provider</source>
        <translation>dess signatur är inte leverantörens</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/id_token.py"/>
        <source>its claims are not proper JSON, or stand there twice</source>
        <translation>dess uppgifter är inte riktig JSON, eller står där två gånger</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/id_token.py"/>
        <source>not allowed</source>
        <translation>inte tillåtet</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/id_token.py"/>
        <source>it is longer than {longest} characters</source>
        <translation>det är längre än {longest} tecken</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/id_token.py"/>
        <source>it is in the JSON form of a signature, which proves nothing here</source>
        <translation>det är i JSON-formen av en signatur, vilket inte bevisar något här</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/id_token.py"/>
        <source>it is encrypted, and no encryption was agreed on</source>
        <translation>det är krypterat, och ingen kryptering var överenskommen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/id_token.py"/>
        <source>it is not signed (alg none)</source>
        <translation>det är inte signerat (alg none)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/id_token.py"/>
        <source>it is signed with a shared secret, which a public client has none of (alg HS…)</source>
        <translation>det är signerat med en delad hemlighet, vilket en öppen klient inte har (alg HS…)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/id_token.py"/>
        <source>it is signed in a way that the provider does not announce or is not trusted (alg)</source>
        <translation>det är signerat på ett sätt som leverantören inte anger eller som inte är betrott (alg)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/id_token.py"/>
        <source>it asks for an extension that Limelight does not know (crit)</source>
        <translation>det begär ett tillägg som Limelight inte känner till (crit)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/id_token.py"/>
        <source>its key&apos;s name is no text (kid)</source>
        <translation>dess nyckels namn är ingen text (kid)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/id_token.py"/>
        <source>it is a token of another kind (typ)</source>
        <translation>det är en token av ett annat slag (typ)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/keys.py"/>
        <source>the key that it names (kid)</source>
        <translation>nyckeln som det nämner (kid)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/keys.py"/>
        <source>a key for it</source>
        <translation>en nyckel för det</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/keys.py"/>
        <source>the provider does not show {named}</source>
        <translation>leverantören visar inte {named}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/keys.py"/>
        <source>it does not say which of the provider&apos;s keys signed it (no kid)</source>
        <translation>det säger inte vilken av leverantörens nycklar som signerade det (inget kid)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/keys.py"/>
        <source>the provider shows more than one key under the name that it gives (kid)</source>
        <translation>leverantören visar mer än en nyckel med det namn som det anger (kid)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/prover.py"/>
        <source>it is missing</source>
        <translation>det saknas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/receiver.py"/>
        <source>End the program that uses that port, or wait for another sign-in of Limelight to end.</source>
        <translation>Avsluta programmet som använder porten, eller vänta tills en annan inloggning i Limelight är klar.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/receiver.py"/>
        <source>Check what the computer&apos;s security software forbids.</source>
        <translation>Kontrollera vad datorns säkerhetsprogram förbjuder.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/receiver.py"/>
        <source>Limelight cannot listen on {where} for the browser to come back ({error}). {what}</source>
        <translation>Limelight kan inte lyssna på {where} efter att webbläsaren kommer tillbaka ({error}). {what}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/receiver.py"/>
        <source>Limelight has the answer. You may close this page and go back to Limelight.</source>
        <translation>Limelight har svaret. Du kan stänga sidan och gå tillbaka till Limelight.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/receiver.py"/>
        <source>This is not what Limelight waits for. Go back to Limelight, and sign in from there.</source>
        <translation>Detta är inte vad Limelight väntar på. Gå tillbaka till Limelight och logga in därifrån.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/tokens.py"/>
        <source>{place} gave {problem}. It was not used. Tell who runs the provider.</source>
        <translation>{place} gav {problem}. Den användes inte. Säg till den som driver leverantören.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/tokens.py"/>
        <source>a token of a kind that Limelight cannot use (not Bearer)</source>
        <translation>en nyckel av ett slag som Limelight inte kan använda (inte Bearer)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/tokens.py"/>
        <source>an access token that is empty or holds signs that no token has</source>
        <translation>en åtkomstnyckel som är tom eller innehåller tecken som ingen nyckel har</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/tokens.py"/>
        <source>an access token that is longer than servers take</source>
        <translation>en åtkomstnyckel som är längre än vad servrar tar emot</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/tokens.py"/>
        <source>a refresh token that holds signs that no token has</source>
        <translation>en förnyelsenyckel som innehåller tecken som ingen nyckel har</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/tokens.py"/>
        <source>a refresh token that is longer than Limelight keeps</source>
        <translation>en förnyelsenyckel som är längre än vad Limelight förvarar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/tokens.py"/>
        <source>an access token that is over already</source>
        <translation>en åtkomstnyckel som redan har gått ut</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/wire.py"/>
        <source>{place} does not show what everybody may read (401). Check the network.</source>
        <translation>{place} visar inte det som alla får läsa (401). Kontrollera nätverket.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/wire.py"/>
        <source>The address is too long, or holds a sign that no address has.</source>
        <translation>Adressen är för lång, eller innehåller ett tecken som ingen adress har.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/openid/wire.py"/>
        <source>{place} names {what} that cannot be used. {problem} Tell who runs the provider.</source>
        <translation>{place} anger {what} som inte kan användas. {problem} Säg till den som driver leverantören.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/renewals.py"/>
        <source>Nobody is signed in with {entry}: {error}</source>
        <translation>Ingen är inloggad med {entry}: {error}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/renewals.py"/>
        <source>Your sign-in with {entry} could not be renewed and is kept: {error}</source>
        <translation>Din inloggning med {entry} kunde inte förnyas och behålls: {error}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/renewals.py"/>
        <source>Your sign-in with {entry} has ended and cannot be renewed. Sign in again.</source>
        <translation>Din inloggning med {entry} har tagit slut och kan inte förnyas. Logga in igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/renewals.py"/>
        <source>Nobody is signed in with {entry}. Sign in to go on.</source>
        <translation>Ingen är inloggad med {entry}. Logga in för att fortsätta.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/renewals.py"/>
        <source>Your sign-in with {entry} was ended in another window. Sign in again.</source>
        <translation>Din inloggning med {entry} avslutades i ett annat fönster. Logga in igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/renewals.py"/>
        <source>{identity} signed in with {entry} in another window. Sign in again.</source>
        <translation>{identity} loggade in med {entry} i ett annat fönster. Logga in igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/renewals.py"/>
        <source>You signed out of {entry} meanwhile.</source>
        <translation>Du loggade ut från {entry} under tiden.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/sealed_file.py"/>
        <source>The sealed file {path} cannot be read: {error}.</source>
        <translation>Den förseglade filen {path} kan inte läsas: {error}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/sealed_file.py"/>
        <source>The sealed file {path} does not open: it was changed, or its key in the keyring was. It is put aside as {aside}. Sign in again.</source>
        <translation>Den förseglade filen {path} går inte att öppna: den har ändrats, eller så har dess nyckel i nyckelringen det. Den läggs åt sidan som {aside}. Logga in igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/sealed_file.py"/>
        <source>The sealed file {path} cannot be written: {error}.</source>
        <translation>Den förseglade filen {path} kan inte skrivas: {error}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/sealed_file.py"/>
        <source>The sealed file {path} cannot be deleted: {error}.</source>
        <translation>Den förseglade filen {path} kan inte tas bort: {error}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/session_keeping.py"/>
        <source>the provider gave nothing that renews it</source>
        <translation>leverantören gav inget som förnyar den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/session_keeping.py"/>
        <source>What renews your sign-in with {entry} is in memory only: {why} You stay signed in until Limelight ends.</source>
        <translation>Det som förnyar din inloggning med {entry} finns bara i minnet: {why} Du är inloggad tills Limelight avslutas.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/sessions.py"/>
        <source>{entry} did not say who signed in. Nothing was kept.</source>
        <translation>{entry} sade inte vem som loggade in. Inget sparades.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/sessions.py"/>
        <source>{store} did not answer.</source>
        <translation>{store} svarade inte.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/sessions.py"/>
        <source>What renews the sign-in may still be kept: {why} Delete it there.</source>
        <translation>Det som förnyar inloggningen kan fortfarande finnas kvar: {why} Ta bort det där.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/sessions.py"/>
        <source>It did not answer.</source>
        <translation>Den svarade inte.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/sessions.py"/>
        <source>{entry} could not be told, so its tokens last until they end: {why}</source>
        <translation>{entry} kunde inte meddelas, så dess nycklar gäller tills de går ut: {why}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/turns.py"/>
        <source>Another running copy of Limelight is at work on this sign-in for more than {patience:g} s. Try again, or close the other one.</source>
        <translation>Ett annat Limelight som körs har hållit på med den här inloggningen i mer än {patience:g} s. Försök igen, eller stäng det andra.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/identity/turns.py"/>
        <source>Limelight cannot lock files in {folder} ({error}), so a sign-in is not renewed: another copy could do so at the same time, and the provider would end it. Check the folder and the free space.</source>
        <translation>Limelight kan inte låsa filer i {folder} ({error}), så en inloggning förnyas inte: ett annat exemplar kunde göra det samtidigt, och leverantören skulle avsluta den. Kontrollera mappen och det lediga utrymmet.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/chain.py"/>
        <source>event {number} cannot be read ({error}).</source>
        <translation>händelse {number} kan inte läsas ({error}).</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/file.py"/>
        <source>Nothing was added: this change is still being made, or has a reason or a ticket already. Look in Activity.</source>
        <translation>Inget lades till: ändringen pågår fortfarande, eller har redan ett skäl eller ett ärende. Titta under Aktivitet.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/file.py"/>
        <source>in memory</source>
        <translation>i minnet</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/file.py"/>
        <source>The journal {where} is damaged: {wrong} It was left as it is.</source>
        <translation>Journalen {where} är skadad: {wrong} Den lämnades som den är.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/file.py"/>
        <source>The journal has no such change.</source>
        <translation>Journalen har ingen sådan ändring.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/file.py"/>
        <source>The journal&apos;s file was moved or replaced while it was open {where}.</source>
        <translation>Journalens fil flyttades eller byttes ut medan den var öppen {where}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/file.py"/>
        <source>{a_noun} of this feature in {environment_name} by {actor} is not resolved yet ({held}). Wait, or say in Activity how it ended.</source>
        <translation>{a_noun} av den här funktionen i {environment_name} av {actor} är inte avgjord än ({held}). Vänta, eller säg under Aktivitet hur det slutade.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/file.py"/>
        <source>This change is recorded as {now}; it cannot become {state} any more.</source>
        <translation>Ändringen är antecknad som {now}; den kan inte bli {state} längre.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/file.py"/>
        <source>Another copy of Limelight has taken this change over. Look in Activity.</source>
        <translation>Ett annat exemplar av Limelight har tagit över den här ändringen. Titta under Aktivitet.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/file.py"/>
        <source>Not sent: Limelight ended before that.</source>
        <translation>Inte skickad: Limelight avslutades innan dess.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/file.py"/>
        <source>Limelight ended while this was being sent: whether it was done is being read back.</source>
        <translation>Limelight avslutades medan detta skickades: om det genomfördes läses tillbaka.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/running.py"/>
        <source>Nothing can be changed from here until you read this. The file is kept as it is, under another name that holds the time and its SHA-256, and a new journal begins that says so. Changes that can still be read as not resolved are carried over: each holds its feature until it is read back or you say how it ended. What cannot be read any more cannot be told here: look into the systems&apos; own records, which are the authority.</source>
        <translation>Inget kan ändras härifrån förrän du har läst detta. Filen behålls som den är, under ett annat namn med tiden och dess SHA-256, och en ny journal börjar som säger det. Ändringar som fortfarande kan läsas som oavgjorda förs över: var och en håller sin funktion tills den läses tillbaka eller du säger hur den slutade. Det som inte kan läsas längre kan inte berättas här: titta i systemens egna anteckningar, som är det som gäller.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/running.py"/>
        <source>Start a new journal</source>
        <translation>Börja en ny journal</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/salvage.py"/>
        <source>what was changed cannot be read any more</source>
        <translation>vad som ändrades kan inte läsas längre</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/schema.py"/>
        <source>The journal {where} is damaged: {error}. It was left as it is.</source>
        <translation>Journalen {where} är skadad: {error}. Den lämnades som den är.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/schema.py"/>
        <source>The journal {where} cannot be used: {error}</source>
        <translation>Journalen {where} kan inte användas: {error}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/schema.py"/>
        <source>The journal {where} holds what is not ours: {error}. It was left as it is.</source>
        <translation>Journalen {where} innehåller sådant som inte är vårt: {error}. Den lämnades som den är.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/schema.py"/>
        <source>The journal was written by a newer Limelight. Use that one.</source>
        <translation>Journalen skrevs av ett nyare Limelight. Använd det.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/schema.py"/>
        <source>The journal&apos;s file belongs to another program. It was left as it is.</source>
        <translation>Journalens fil tillhör ett annat program. Den lämnades som den är.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/schema.py"/>
        <source>The journal&apos;s file {path} belongs to another user (uid {user}).</source>
        <translation>Journalens fil {path} tillhör en annan användare (uid {user}).</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/schema.py"/>
        <source>The journal&apos;s file {path} could be written to by other users of this computer.</source>
        <translation>Journalens fil {path} kan skrivas av andra användare på den här datorn.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/schema.py"/>
        <source>{words}. Until it can be used, nothing can be changed from here.</source>
        <translation>{words}. Tills den kan användas kan inget ändras härifrån.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/schema.py"/>
        <source>Make room on the disk; until then nothing can be changed from here.</source>
        <translation>Gör plats på disken; tills dess kan inget ändras härifrån.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/schema.py"/>
        <source>Make the file and its folder writable; until then nothing can be changed from here.</source>
        <translation>Gör filen och dess mapp skrivbara; tills dess kan inget ändras härifrån.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/schema.py"/>
        <source>Another copy of Limelight or another program is using it; until it lets go, nothing can be changed.</source>
        <translation>Ett annat exemplar av Limelight eller ett annat program använder den; tills det släpper den kan inget ändras.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/set_aside.py"/>
        <source>It was not resolved in a journal that is damaged, set aside as {file}. How it ended must be looked up.</source>
        <translation>Den avgjordes inte i en journal som är skadad och lagd åt sidan som {file}. Hur den slutade måste tas reda på.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/set_aside.py"/>
        <source>A change of this was not resolved in a journal that is damaged, set aside as {file}, and what it was cannot be read any more. Look at the feature and in the system&apos;s own record, and say how it ended.</source>
        <translation>En ändring av denna avgjordes inte i en journal som är skadad och lagd åt sidan som {file}, och vad den var kan inte läsas längre. Titta på funktionen och i systemets egna anteckningar, och säg hur den slutade.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/telling.py"/>
        <source>The journal {place} is damaged: {error}.</source>
        <translation>Journalen {place} är skadad: {error}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/wire.py"/>
        <source>event {seq} is missing.</source>
        <translation>händelse {seq} saknas.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/wire.py"/>
        <source>event {seq} is not as it was recorded.</source>
        <translation>händelse {seq} är inte som den antecknades.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/wire.py"/>
        <source>event {seq} is not one of ours ({error}).</source>
        <translation>händelse {seq} är inte en av våra ({error}).</translation>
    </message>
    <message>
        <location filename="../../app/limelight/journal/wire.py"/>
        <source>event {seq} is filed as something else than it was recorded.</source>
        <translation>händelse {seq} är arkiverad som något annat än den antecknades som.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/answers.py"/>
        <source> by way of the proxy {proxy}</source>
        <translation> via proxyn {proxy}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/answers.py"/>
        <source>{place}{by_way_of} did not answer completely within {seconds:g} s. It is slow, or something between holds the connection: check the network and the VPN.</source>
        <translation>{place}{by_way_of} svarade inte fullständigt inom {seconds:g} s. Den är långsam, eller något däremellan håller anslutningen: kontrollera nätverket och VPN.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/answers.py"/>
        <source>The server says: “{line}”</source>
        <translation>Servern säger: ”{line}”</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/body.py"/>
        <source>{place} sends a packed answer ({encoding}) that was not asked for. Tell who runs it.</source>
        <translation>{place} skickar ett packat svar ({encoding}) som inte begärdes. Säg till den som driver den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/body.py"/>
        <source>{place} sends a packed answer that is damaged; nothing of it was used.</source>
        <translation>{place} skickar ett packat svar som är skadat; inget av det användes.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/body.py"/>
        <source>{place} sends more after the end of its packed answer. Tell who runs it.</source>
        <translation>{place} skickar mer efter slutet på sitt packade svar. Säg till den som driver den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/body.py"/>
        <source>{place} sent only a part of its packed answer; nothing of it was used.</source>
        <translation>{place} skickade bara en del av sitt packade svar; inget av det användes.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/body.py"/>
        <source>{place} sends more than {cap} MiB at once; nothing of it was used.</source>
        <translation>{place} skickar mer än {cap} MiB på en gång; inget av det användes.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/client.py"/>
        <source>Too much time went by before {place} could be reached, so nothing was sent. Confirm it anew.</source>
        <translation>Det tog för lång tid innan {place} kunde nås, så inget skickades. Bekräfta på nytt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/client.py"/>
        <source>The token for {place} was not handed over within {deadline:g} s, so nothing was sent. Unlock the keyring, and decide anew.</source>
        <translation>Nyckeln till {place} lämnades inte ut inom {deadline:g} s, så inget skickades. Lås upp nyckelringen och bestäm på nytt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/client.py"/>
        <source>Nobody is signed in at {place}. Sign in to go on.</source>
        <translation>Ingen är inloggad på {place}. Logga in för att fortsätta.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/client.py"/>
        <source>{place} answers with a web page where data was expected. The network may want a sign-in in a browser first, or the address is that of a page.</source>
        <translation>{place} svarar med en webbsida där data väntades. Nätverket kanske vill ha en inloggning i en webbläsare först, eller så är adressen en sidas.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/client.py"/>
        <source>{place} answers with {kind}; not with {media}.</source>
        <translation>{place} svarar med {kind}; inte med {media}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/client.py"/>
        <source>an unnamed kind of data</source>
        <translation>ett onämnt slag av data</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/decoding.py"/>
        <source>{source} answers something else than promised: {error}.</source>
        <translation>{source} svarar något annat än utlovat: {error}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/decoding.py"/>
        <source>{source} answers something that is not proper JSON, or only a part of it.</source>
        <translation>{source} svarar något som inte är riktig JSON, eller bara en del av det.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/decoding.py"/>
        <source>{source} answers JSON that can be read in two ways ({error}); it is not used.</source>
        <translation>{source} svarar JSON som kan läsas på två sätt ({error}); det används inte.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/proxies.py"/>
        <source>{scheme}_PROXY or ALL_PROXY</source>
        <translation>{scheme}_PROXY eller ALL_PROXY</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/proxies.py"/>
        <source>The proxy in {names} is not an address. Correct it, or unset it.</source>
        <translation>Proxyn i {names} är ingen adress. Rätta den, eller ta bort den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/proxies.py"/>
        <source>The proxy {shown} in {names} is a SOCKS proxy, which Limelight cannot use. Name an http proxy there, or put the server into NO_PROXY.</source>
        <translation>Proxyn {shown} i {names} är en SOCKS-proxy, som Limelight inte kan använda. Ange en http-proxy där, eller lägg servern i NO_PROXY.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/proxies.py"/>
        <source>The proxy {shown} in {names} cannot be used: it must be an http or https address.</source>
        <translation>Proxyn {shown} i {names} kan inte användas: den måste vara en http- eller https-adress.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/refusals.py"/>
        <source>{place} asks to wait {seconds:.0f} s: too many requests (429).</source>
        <translation>{place} ber oss vänta {seconds:.0f} s: för många förfrågningar (429).</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/refusals.py"/>
        <source>{place} failed ({status}). If it stays so, tell who runs it.</source>
        <translation>{place} misslyckades ({status}). Om det fortsätter, säg till den som driver den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/refusals.py"/>
        <source>{place} did not take the request ({status}). Check the address in the connection.</source>
        <translation>{place} tog inte emot begäran ({status}). Kontrollera adressen i anslutningen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/refusals.py"/>
        <source>another address</source>
        <translation>en annan adress</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/refusals.py"/>
        <source>{place} answers with a redirect ({status}) to {target}, which is not followed, so that no token goes astray. If you trust it, enter that address in the connection.</source>
        <translation>{place} svarar med en omdirigering ({status}) till {target}, som inte följs, så att ingen nyckel hamnar fel. Om du litar på den, ange den adressen i anslutningen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/refusals.py"/>
        <source>{place} does not take the token (401). Sign in again.</source>
        <translation>{place} tar inte emot nyckeln (401). Logga in igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/refusals.py"/>
        <source>{place} does not allow this (403). Ask who runs it for the permission.</source>
        <translation>{place} tillåter inte detta (403). Be den som driver den om behörigheten.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/refusals.py"/>
        <source>{place} does not have this (404).</source>
        <translation>{place} har inte detta (404).</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/refusals.py"/>
        <source>{place} refuses, because something stands against it or somebody was faster (409).</source>
        <translation>{place} nekar, eftersom något står i vägen eller någon var snabbare (409).</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/refusals.py"/>
        <source>{place} refuses, because somebody changed it since it was read (412).</source>
        <translation>{place} nekar, eftersom någon har ändrat den sedan den lästes (412).</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/refusals.py"/>
        <source>{place} refuses what was asked for (422).</source>
        <translation>{place} nekar det som begärdes (422).</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/refusals.py"/>
        <source>{place} holds changes back at the moment (423).</source>
        <translation>{place} håller tillbaka ändringar för tillfället (423).</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/refusals.py"/>
        <source>{place} refuses a change that does not say what it rests on (428).</source>
        <translation>{place} nekar en ändring som inte säger vad den bygger på (428).</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/refusals.py"/>
        <source>{place} does not have this any more (410).</source>
        <translation>{place} har inte detta längre (410).</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/refusals.py"/>
        <source>{place} is behind a proxy that asks for a sign-in (407). Put name and password into HTTPS_PROXY.</source>
        <translation>{place} ligger bakom en proxy som kräver inloggning (407). Ange namn och lösenord i HTTPS_PROXY.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/refusals.py"/>
        <source>{place} waited too long for the request (408). Check the network.</source>
        <translation>{place} väntade för länge på begäran (408). Kontrollera nätverket.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/refusals.py"/>
        <source>The network asks for a sign-in before {place} can be reached (511). Open a browser.</source>
        <translation>Nätverket kräver en inloggning innan {place} kan nås (511). Öppna en webbläsare.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/stream.py"/>
        <source>{place} fell silent for {silence:g} s, so its news are asked for anew.</source>
        <translation>{place} tystnade i {silence:g} s, så dess nyheter hämtas på nytt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/transport.py"/>
        <source>The token for {origin} holds characters that no token has. Sign in again.</source>
        <translation>Nyckeln till {origin} innehåller tecken som ingen nyckel har. Logga in igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/transport.py"/>
        <source>The certificate authority&apos;s file {ca_file} cannot be read. Name a PEM file as ca_file.</source>
        <translation>Certifikatutfärdarens fil {ca_file} kan inte läsas. Ange en PEM-fil som ca_file.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/troubles.py"/>
        <source>The proxy {proxy} did not connect to {origin} ({error}). Check the proxy settings.</source>
        <translation>Proxyn {proxy} anslöt inte till {origin} ({error}). Kontrollera proxyinställningarna.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/troubles.py"/>
        <source>{place} does not accept a connection{causes}. Check that it runs, and the network.</source>
        <translation>{place} tar inte emot någon anslutning{causes}. Kontrollera att den är i gång, och nätverket.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/troubles.py"/>
        <source>The name of {place} cannot be found. Check the network, the VPN, and the address.</source>
        <translation>Namnet på {place} kan inte hittas. Kontrollera nätverket, VPN och adressen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/troubles.py"/>
        <source>{place}{by_way_of} answers with something that is not HTTP. Check the address.</source>
        <translation>{place}{by_way_of} svarar med något som inte är HTTP. Kontrollera adressen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/troubles.py"/>
        <source>The connection to {place}{by_way_of} broke before the answer was complete. Check the network.</source>
        <translation>Anslutningen till {place}{by_way_of} bröts innan svaret var komplett. Kontrollera nätverket.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/troubles.py"/>
        <source>If its authority is your own, name its file as ca_file in the connection; if not, do not go on.</source>
        <translation>Om dess utfärdare är er egen, ange dess fil som ca_file i anslutningen; om inte, fortsätt inte.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/troubles.py"/>
        <source>Check the date of this computer; if that is right, tell who runs it, and do not go on.</source>
        <translation>Kontrollera datorns datum; om det stämmer, säg till den som driver den, och fortsätt inte.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/troubles.py"/>
        <source>It is the certificate of another server: check the address; if that is right, do not go on.</source>
        <translation>Det är en annan servers certifikat: kontrollera adressen; om den stämmer, fortsätt inte.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/troubles.py"/>
        <source>The proxy {proxy} before {origin}</source>
        <translation>Proxyn {proxy} framför {origin}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/troubles.py"/>
        <source>{place}{by_way_of} shows a certificate that is not trusted ({verify_message}). {what_to_do}</source>
        <translation>{place}{by_way_of} visar ett certifikat som inte är betrott ({verify_message}). {what_to_do}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/troubles.py"/>
        <source>{place}{by_way_of} does not speak TLS as expected ({reason}). Check the address and port.</source>
        <translation>{place}{by_way_of} talar inte TLS som väntat ({reason}). Kontrollera adress och port.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/net/troubles.py"/>
        <source> (refused)</source>
        <translation> (nekad)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/build_info.py"/>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>version {version}</source>
        <translation>version {version}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/build_info.py"/>
        <source>sources.{entry}: “{version}” is no JMESPath to a version. Write one such as build.version.</source>
        <translation>sources.{entry}: ”{version}” är ingen JMESPath till en version. Skriv en sådan som build.version.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/build_info.py"/>
        <source>{source} answers something in which “{expression}” cannot be looked up.</source>
        <translation>{source} svarar något där ”{expression}” inte kan slås upp.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/build_info.py"/>
        <source>{source} tells no version at “{expression}”. Correct the path in the profile.</source>
        <translation>{source} anger ingen version vid ”{expression}”. Rätta sökvägen i profilen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/system_deployments.py"/>
        <source>{system} does not tell what is deployed.</source>
        <translation>{system} säger inte vad som är driftsatt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/table.py"/>
        <source>The base address of a server that follows Limelight&apos;s own contract, as the embedded demo does.</source>
        <translation>Grundadressen till en server som följer Limelights eget kontrakt, som den inbyggda demon gör.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/table.py"/>
        <source>A token of your own from whoever runs the server; what it may do is decided there.</source>
        <translation>En egen nyckel från den som driver servern; vad den får göra bestäms där.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/table.py"/>
        <source>Shows where the code is deployed, where the server knows it</source>
        <translation>Visar var koden är driftsatt, där servern vet det</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/table.py"/>
        <source>Releases to everyone, to a percentage, and back to audiences</source>
        <translation>Släpper till alla, till en procentandel, och tillbaka till målgrupper</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/table.py"/>
        <source>Refuses a change when somebody else was faster</source>
        <translation>Nekar en ändring när någon annan var snabbare</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/table.py"/>
        <source>Keeps your reason, and tells what became of a change whose answer was lost</source>
        <translation>Behåller ditt skäl, och säger hur det gick med en ändring vars svar gick förlorat</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/table.py"/>
        <source>Waits for approval where the server asks for it</source>
        <translation>Väntar på godkännande där servern kräver det</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/table.py"/>
        <source>Does a release by itself at a time, and tells at once what moves, where the server offers that</source>
        <translation>Släpper av sig självt vid en viss tid, och säger genast vad som ändras, där servern erbjuder det</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/table.py"/>
        <source>Which audiences there are is set in the system&apos;s own console</source>
        <translation>Vilka målgrupper som finns ställs in i systemets egen konsol</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/table.py"/>
        <source>The address of your Unleash, without /api. Versions 7 and 8 were tried.</source>
        <translation>Adressen till er Unleash, utan /api. Version 7 och 8 har prövats.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/table.py"/>
        <source>A personal access token, made in your profile in Unleash under Personal API tokens: changes carry your name. Where Unleash has only its own user names and passwords, Limelight has one made when you sign in.</source>
        <translation>En personlig åtkomstnyckel, gjord i din profil i Unleash under Personal API tokens: ändringar bär ditt namn. Där Unleash bara har sina egna användarnamn och lösenord låter Limelight göra en när du loggar in.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/table.py"/>
        <source>Turns features on and off, and sets the percentage of a gradual rollout</source>
        <translation>Slår på och av funktioner, och ställer in procentandelen i ett gradvis införande</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/table.py"/>
        <source>Shows several of its projects in one picture</source>
        <translation>Visar flera av dess projekt i en lägesbild</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/table.py"/>
        <source>Shows who changed what, from the event log</source>
        <translation>Visar vem som ändrade vad, ur händelseloggen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/table.py"/>
        <source>Shows when an application last asked for a feature</source>
        <translation>Visar när ett program senast frågade efter en funktion</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/table.py"/>
        <source>It takes no reason: yours is kept in Limelight&apos;s journal only</source>
        <translation>Det tar inget skäl: ditt finns bara i Limelights journal</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/table.py"/>
        <source>It does not refuse a change when somebody else was faster; Limelight reads again just before and after</source>
        <translation>Det nekar inte en ändring när någon annan var snabbare; Limelight läser igen strax före och efter</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/table.py"/>
        <source>That a feature is not deployed is never known from it alone</source>
        <translation>Att en funktion inte är driftsatt framgår aldrig av det ensamt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/table.py"/>
        <source>Backend tokens</source>
        <translation>Backend-nycklar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/table.py"/>
        <source>With it, Unleash ends your other sessions there, in browsers too: it cannot end one alone.</source>
        <translation>Med den avslutar Unleash dina andra sessioner där, även i webbläsare: det kan inte avsluta bara en.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint.py"/>
        <source>{place} answers about another feature than {feature}.</source>
        <translation>{place} svarar om en annan funktion än {feature}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint.py"/>
        <source>The address or the revision that it was decided on is gone; decide anew.</source>
        <translation>Adressen eller revisionen som det bestämdes utifrån är borta; bestäm på nytt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint.py"/>
        <source>{place} does not tell what moves.</source>
        <translation>{place} säger inte vad som ändras.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint.py"/>
        <source>The address or the change that it was decided on is gone; decide anew.</source>
        <translation>Adressen eller ändringen som det bestämdes utifrån är borta; bestäm på nytt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint.py"/>
        <source>{place} does not tell who changed what.</source>
        <translation>{place} säger inte vem som ändrade vad.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint.py"/>
        <source>{place} does not tell what was deployed.</source>
        <translation>{place} säger inte vad som driftsattes.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint.py"/>
        <source>{place} cannot say for one customer.</source>
        <translation>{place} kan inte svara för en enskild kund.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint.py"/>
        <location filename="../../app/limelight/providers/toggle_endpoint_feeds.py"/>
        <source>{place} cannot have “{key}”: its contract does not allow that key.</source>
        <translation>{place} kan inte ha ”{key}”: dess kontrakt tillåter inte den nyckeln.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_changes.py"/>
        <source>waits for approval</source>
        <translation>väntar på godkännande</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_changes.py"/>
        <source>waits for its time</source>
        <translation>väntar på sin tid</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_changes.py"/>
        <location filename="../../app/limelight/providers/toggle_endpoint_held.py"/>
        <source>{place} answered something else than the contract promises.</source>
        <translation>{place} svarade något annat än kontraktet lovar.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_changes.py"/>
        <location filename="../../app/limelight/providers/toggle_endpoint_held.py"/>
        <location filename="../../app/limelight/providers/unleash_writes.py"/>
        <source>{place} says that it is done.</source>
        <translation>{place} säger att det är gjort.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_changes.py"/>
        <source>, {utc:%Y-%m-%d %H:%M} UTC</source>
        <translation>, {utc:%Y-%m-%d %H:%M} UTC</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_changes.py"/>
        <source>{place} accepted the change, which {why} (number {id}).</source>
        <translation>{place} tog emot ändringen, som {why} (nummer {id}).</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_changes.py"/>
        <source>build {build}</source>
        <translation>bygge {build}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_changes.py"/>
        <source>, names this feature</source>
        <translation>, nämner den här funktionen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_changes.py"/>
        <source>changed for named audiences</source>
        <translation>ändrad för namngivna målgrupper</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_changes.py"/>
        <source>changed</source>
        <translation>ändrad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_changes.py"/>
        <location filename="../../app/limelight/providers/unleash_history.py"/>
        <source>turned off</source>
        <translation>avslagen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_changes.py"/>
        <source>rolled back to {to}</source>
        <translation>tillbakarullad till {to}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_changes.py"/>
        <source>released to {to}</source>
        <translation>släppt till {to}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_customers.py"/>
        <location filename="../../app/limelight/providers/unleash_customers.py"/>
        <source>it is off there</source>
        <translation>den är av där</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_customers.py"/>
        <location filename="../../app/limelight/providers/unleash_customers.py"/>
        <source>everyone gets it there</source>
        <translation>alla får den där</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_customers.py"/>
        <source>they are inside the share that gets it</source>
        <translation>kunden ingår i andelen som får den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_customers.py"/>
        <source>they are outside the share that gets it</source>
        <translation>kunden ligger utanför andelen som får den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_customers.py"/>
        <location filename="../../app/limelight/providers/unleash_customers.py"/>
        <source>they belong to an audience that gets it</source>
        <translation>kunden hör till en målgrupp som får den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_customers.py"/>
        <source>they belong to an audience that does not get it</source>
        <translation>kunden hör till en målgrupp som inte får den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_customers.py"/>
        <location filename="../../app/limelight/providers/unleash_customers.py"/>
        <source>they belong to no audience that gets it</source>
        <translation>kunden hör inte till någon målgrupp som får den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_customers.py"/>
        <source>nothing singles them out</source>
        <translation>inget skiljer ut kunden</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_customers.py"/>
        <source>The property {targeting_key} is the customer&apos;s id here. Leave it out.</source>
        <translation>Egenskapen {targeting_key} är kundens id här. Utelämna den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_customers.py"/>
        <source>{source} answers about another feature than {feature}.</source>
        <translation>{source} svarar om en annan funktion än {feature}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_customers.py"/>
        <source>the system gives no reason</source>
        <translation>systemet anger inget skäl</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_data.py"/>
        <source>It does not tell who changed what before.</source>
        <translation>Det säger inte vem som ändrade vad tidigare.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_data.py"/>
        <source>It does not tell what became of a change whose answer was lost; that is then read from the state.</source>
        <translation>Det säger inte hur det gick med en ändring vars svar gick förlorat; det utläses då av tillståndet.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_data.py"/>
        <source>It does nothing by itself at a time.</source>
        <translation>Det gör inget av sig självt vid en viss tid.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_data.py"/>
        <source>It cannot bring back audiences that a release to everyone cleared.</source>
        <translation>Det kan inte återställa målgrupper som ett släpp till alla tog bort.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_data.py"/>
        <source>{source} speaks {contract} and not {ours}. Check the address in the connection.</source>
        <translation>{source} talar {contract} och inte {ours}. Kontrollera adressen i anslutningen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_data.py"/>
        <source>It is steered elsewhere: the system does not let it be changed here.</source>
        <translation>Den styrs på annat håll: systemet låter den inte ändras här.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_data.py"/>
        <source>Its key has characters that cannot be addressed safely.</source>
        <translation>Dess nyckel har tecken som inte kan adresseras säkert.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_data.py"/>
        <source>The system does not tell a revision of it that a change could rest on.</source>
        <translation>Systemet anger ingen revision av den som en ändring kan bygga på.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_events.py"/>
        <source>Its news hold a line that does not end; they are asked for anew.</source>
        <translation>Dess nyheter innehåller en rad som inte tar slut; de hämtas på nytt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_feeds.py"/>
        <source>being deployed</source>
        <translation>driftsätts</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_feeds.py"/>
        <source>deployment failed</source>
        <translation>driftsättningen misslyckades</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_feeds.py"/>
        <source>deployed, and taken back</source>
        <translation>driftsatt, och återtagen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_held.py"/>
        <source>{place} says that it is {status}.</source>
        <translation>{place} säger att den är {status}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_held.py"/>
        <source>{place} could not do it any more. {detail}</source>
        <translation>{place} kunde inte göra det längre. {detail}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_held.py"/>
        <source>another approval</source>
        <translation>ett godkännande till</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_held.py"/>
        <source>{place} took the approval; the change waits for {waits} (number {id}).</source>
        <translation>{place} tog emot godkännandet; ändringen väntar på {waits} (nummer {id}).</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_held_list.py"/>
        <source>The list of what waits in {place} does not end: {pages} pages were read.</source>
        <translation>Listan över vad som väntar i {place} tar inte slut: {pages} sidor lästes.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_pages.py"/>
        <source>The list of {place} moved each time while it was read. It is read again later.</source>
        <translation>Listan i {place} ändrades varje gång medan den lästes. Den läses igen senare.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_pages.py"/>
        <source>The list of {place} does not end: {pages} pages were read.</source>
        <translation>Listan i {place} tar inte slut: {pages} sidor lästes.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_pages.py"/>
        <source>The list of {place} tells a flag twice; nothing of it is used.</source>
        <translation>Listan i {place} anger en brytare två gånger; inget av den används.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_setting.py"/>
        <source>How this feature is set there could not be read, so it cannot be changed from here.</source>
        <translation>Hur funktionen är inställd där kunde inte läsas, så den kan inte ändras härifrån.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_setting.py"/>
        <source>Its state there is {state}, which this program does not know. Update Limelight.</source>
        <translation>Dess tillstånd där är {state}, vilket programmet inte känner till. Uppdatera Limelight.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_setting.py"/>
        <source>Going from {exposure} to {target} would give it to some and take it from others, which is neither a release nor a roll back. Turn it off first, or release it to everyone.</source>
        <translation>Att gå från {exposure} till {target} skulle ge den till några och ta den från andra, vilket varken är ett släpp eller en tillbakarullning. Slå av den först, eller släpp den till alla.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_setting.py"/>
        <source>“{target}” is not something that a release or a roll back can lead to.</source>
        <translation>”{target}” är inget som ett släpp eller en tillbakarullning kan leda till.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_setting.py"/>
        <source>How large the share was is not known. Choose a percentage, or turn it off.</source>
        <translation>Hur stor andelen var är inte känt. Välj en procentandel, eller slå av den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_setting.py"/>
        <source>Other audiences can only be set in the system&apos;s own console.</source>
        <translation>Andra målgrupper kan bara ställas in i systemets egen konsol.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_setting.py"/>
        <source>This system cannot bring back the audiences that a release cleared. Turn it off instead.</source>
        <translation>Systemet kan inte återställa målgrupperna som ett släpp tog bort. Slå av den i stället.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_setting.py"/>
        <source>Turn it off</source>
        <translation>Slå av den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_setting.py"/>
        <source>Release it to everyone</source>
        <translation>Släpp den till alla</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_setting.py"/>
        <source>Release it to {words}</source>
        <translation>Släpp den till {words}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/toggle_endpoint_setting.py"/>
        <source>Take it back to {words}</source>
        <translation>Ta tillbaka den till {words}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash.py"/>
        <source>{place} does not have “{feature}” in {environment} any more.</source>
        <translation>{place} har inte ”{feature}” i {environment} längre.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash.py"/>
        <source>“{feature}” is being changed again and again in {environment}. Try again in a moment.</source>
        <translation>”{feature}” ändras om och om igen i {environment}. Försök igen om en stund.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash.py"/>
        <source>The address that it was decided on is gone; decide anew.</source>
        <translation>Adressen som det bestämdes utifrån är borta; bestäm på nytt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash.py"/>
        <source>It was not sent, because it could not be read again: {error}</source>
        <translation>Det skickades inte, eftersom det inte gick att läsa igen: {error}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash.py"/>
        <source>It is not as it was shown any more, so nothing was sent. Decide anew.</source>
        <translation>Det är inte längre som det visades, så inget skickades. Bestäm på nytt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_backend.py"/>
        <source>The backend token for {environment} cannot be used, so features are read one by one. {error}</source>
        <translation>Backend-nyckeln för {environment} kan inte användas, så funktioner läses en i taget. {error}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_backend.py"/>
        <source>{place} does not know this token. {which}</source>
        <translation>{place} känner inte till den här nyckeln. {which}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_backend.py"/>
        <source>It cannot be used: {error} {which}</source>
        <translation>Den kan inte användas: {error} {which}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_backend.py"/>
        <source>{place} says that nothing changed, but nothing was read before.</source>
        <translation>{place} säger att inget har ändrats, men inget lästes förut.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_backend.py"/>
        <source>no environment</source>
        <translation>ingen miljö</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_backend.py"/>
        <source>The token is not one for {environment}: it tells about {said}.</source>
        <translation>Nyckeln är inte för {environment}: den berättar om {said}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_backend.py"/>
        <source>Make one in Unleash under API access, of the type backend (client in Unleash 7), for this environment.</source>
        <translation>Gör en i Unleash under API access, av typen backend (client i Unleash 7), för den här miljön.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_customers.py"/>
        <source>{source} cannot say for this customer. {response}</source>
        <translation>{source} kan inte svara för den här kunden. {response}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_customers.py"/>
        <source>{source} does not have “{feature}” in {environment} any more.</source>
        <translation>{source} har inte ”{feature}” i {environment} längre.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_customers.py"/>
        <source>Unleash takes a comma for “or”, so it cannot be asked about a customer with one.</source>
        <translation>Unleash läser ett komma som ”eller”, så det går inte att fråga om en kund med ett.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_customers.py"/>
        <source>a feature that it needs is not on for them</source>
        <translation>en funktion som den behöver är inte på för kunden</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_customers.py"/>
        <source>{source} gives {count} answers for one customer in one environment.</source>
        <translation>{source} ger {count} svar för en kund i en miljö.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_customers.py"/>
        <source>its share is drawn anew each time that an application asks</source>
        <translation>dess andel lottas om varje gång ett program frågar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_customers.py"/>
        <source>it has a strategy that only the application itself can work out</source>
        <translation>den har en strategi som bara programmet självt kan räkna ut</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_customers.py"/>
        <source>none of its strategies is on, and applications differ in what they make of that</source>
        <translation>ingen av dess strategier är på, och program tolkar det olika</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_customers.py"/>
        <source>, and are inside its {share}</source>
        <translation>, och ingår i dess {share}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_customers.py"/>
        <source>they are inside the {share} that gets it</source>
        <translation>kunden ingår i {share} som får den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_customers.py"/>
        <source>they are outside the {near} that gets it</source>
        <translation>kunden ligger utanför {near} som får den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_customers.py"/>
        <source>share of {share}</source>
        <translation>andelen {share}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_data.py"/>
        <source>Unleash takes no reason: yours is kept in Limelight&apos;s journal only.</source>
        <translation>Unleash tar inget skäl: ditt finns bara i Limelights journal.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_data.py"/>
        <source>Unleash does not refuse a change when somebody else was faster. Limelight reads again right before it sends (about 0.1 s lies between, as long as its answer takes to arrive), and compares afterwards.</source>
        <translation>Unleash nekar inte en ändring när någon annan var snabbare. Limelight läser igen precis innan det skickar (omkring 0,1 s ligger emellan, så länge som svaret tar att komma), och jämför efteråt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_data.py"/>
        <source>That an application asked for a feature shows that its code is there. That none asked shows nothing.</source>
        <translation>Att ett program frågade efter en funktion visar att dess kod finns där. Att inget frågade visar inget.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_data.py"/>
        <source>{message} This environment takes changes by change request only: make one in Unleash.</source>
        <translation>{message} Den här miljön tar bara emot ändringar genom change request: gör en i Unleash.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_data.py"/>
        <source>somebody without a name</source>
        <translation>någon utan namn</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_data.py"/>
        <source>an application asked for it</source>
        <translation>ett program frågade efter den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_happenings.py"/>
        <source>The place from which older entries were asked for is not found any more. Read the newest ones again.</source>
        <translation>Stället som äldre poster begärdes från finns inte längre. Läs de nyaste igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_history.py"/>
        <source>turned on</source>
        <translation>påslagen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_history.py"/>
        <source>strategy added</source>
        <translation>strategi tillagd</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_history.py"/>
        <source>strategy changed</source>
        <translation>strategi ändrad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_history.py"/>
        <source>strategy removed</source>
        <translation>strategi borttagen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_history.py"/>
        <source>taken back from the archive</source>
        <translation>hämtad ur arkivet</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_history.py"/>
        <source>marked as stale</source>
        <translation>märkt som inaktuell</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_history.py"/>
        <source>no longer marked as stale</source>
        <translation>inte längre märkt som inaktuell</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_passwords.py"/>
        <source>You can delete it in Unleash, in your profile under Personal API tokens.</source>
        <translation>Du kan ta bort den i Unleash, i din profil under Personal API tokens.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_passwords.py"/>
        <source>Type your user name and your password.</source>
        <translation>Skriv ditt användarnamn och ditt lösenord.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_passwords.py"/>
        <source>This is longer than any user name or password. Nothing was sent.</source>
        <translation>Detta är längre än något användarnamn eller lösenord. Inget skickades.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_passwords.py"/>
        <source>{place} made something that can be no token.</source>
        <translation>{place} gjorde något som inte kan vara en nyckel.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_passwords.py"/>
        <source>{place} takes no user names and passwords ({status}). Paste a personal access token instead.</source>
        <translation>{place} tar inte användarnamn och lösenord ({status}). Klistra in en personlig åtkomstnyckel i stället.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_passwords.py"/>
        <source>{place} took the password, but began no session that can be used. Nothing was kept.</source>
        <translation>{place} tog emot lösenordet, men började ingen session som kan användas. Inget sparades.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_passwords.py"/>
        <source>{place} does not take this as user name and password (400). Check both.</source>
        <translation>{place} godtar inte detta som användarnamn och lösenord (400). Kontrollera båda.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_passwords.py"/>
        <source>{place} does not know this user name with this password (401). Check both; it was sent once, not again.</source>
        <translation>{place} känner inte till användarnamnet med det lösenordet (401). Kontrollera båda; det skickades en gång, inte igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_passwords.py"/>
        <source>{place} does not let you in with this user name and password (403). Ask who runs it.</source>
        <translation>{place} släpper inte in dig med användarnamnet och lösenordet (403). Fråga den som driver den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_passwords.py"/>
        <source>{place} took the password, but not the session that it began for it (401). Nothing was kept. Try again.</source>
        <translation>{place} tog emot lösenordet, men inte sessionen som den började för det (401). Inget sparades. Försök igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_passwords.py"/>
        <source>{place} took the password, but makes you no personal token (403): it allows ten for each person, or your account may have none. Delete old ones in Unleash, in your profile under Personal API tokens.</source>
        <translation>{place} tog emot lösenordet, men gör ingen personlig nyckel åt dig (403): den tillåter tio per person, eller så får ditt konto inga. Ta bort gamla i Unleash, i din profil under Personal API tokens.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_passwords.py"/>
        <source>{place} has a token of that name already (409). Nothing was kept. Try again in a second.</source>
        <translation>{place} har redan en nyckel med det namnet (409). Inget sparades. Försök igen om en sekund.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_reads.py"/>
        <source>{place} does not have “{key}” any more{in_words}.</source>
        <translation>{place} har inte ”{key}” längre{in_words}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_reads.py"/>
        <source>{place} cannot have “{key}”: its names hold no such characters.</source>
        <translation>{place} kan inte ha ”{key}”: dess namn innehåller inga sådana tecken.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_reads.py"/>
        <source>{place} listed none of its {count} features. Try again in a moment.</source>
        <translation>{place} listade ingen av sina {count} funktioner. Försök igen om en stund.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_reads.py"/>
        <source>{place} does not have “{key}” any more.</source>
        <translation>{place} har inte ”{key}” längre.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_reads.py"/>
        <source>{place} has no such project, or not for this account. {which}</source>
        <translation>{place} har inget sådant projekt, eller inte för det här kontot. {which}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_reads.py"/>
        <source>It is archived in {place}. Take it out of this connection&apos;s projects.</source>
        <translation>Det är arkiverat i {place}. Ta bort det ur anslutningens projekt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_reads.py"/>
        <source>The project “{project}” could not be read. {error}</source>
        <translation>Projektet ”{project}” kunde inte läsas. {error}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_reads.py"/>
        <source> in any of its projects {projects}</source>
        <translation> i något av dess projekt {projects}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_reads.py"/>
        <source>Check how the connection names it: a project&apos;s id is the last part of its page&apos;s address in Unleash.</source>
        <translation>Kontrollera hur anslutningen anger det: ett projekts id är den sista delen av dess sidas adress i Unleash.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_rights.py"/>
        <source>turn a feature on</source>
        <translation>slå på en funktion</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_rights.py"/>
        <source>turn a feature off</source>
        <translation>slå av en funktion</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_rights.py"/>
        <source>add a strategy</source>
        <translation>lägga till en strategi</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_rights.py"/>
        <source>change a strategy</source>
        <translation>ändra en strategi</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_rights.py"/>
        <source>changes in {may} only</source>
        <translation>ändringar bara i {may}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_rights.py"/>
        <source>Unleash does not let you {called} in {environment}, which this needs.</source>
        <translation>Unleash låter dig inte {called} i {environment}, vilket detta kräver.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_rights.py"/>
        <source>Unleash lets you change features in {environment}, but not those of the project “{project}”.</source>
        <translation>Unleash låter dig ändra funktioner i {environment}, men inte dem i projektet ”{project}”.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_setting.py"/>
        <source>Its strategies in Unleash cannot be brought there from here; change them in Unleash&apos;s own console.</source>
        <translation>Dess strategier i Unleash kan inte föras dit härifrån; ändra dem i Unleashs egen konsol.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_setting.py"/>
        <source>Set the share to {share}{setting}</source>
        <translation>Sätt andelen till {share}{setting}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_setting.py"/>
        <source>Add a strategy for {who}{setting}</source>
        <translation>Lägg till en strategi för {who}{setting}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_setting.py"/>
        <source>Turn it off; its strategies stay</source>
        <translation>Slå av den; dess strategier blir kvar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_setting.py"/>
        <source>Turn it on</source>
        <translation>Slå på den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_setting.py"/>
        <source>Turn it on; Unleash adds a strategy for everyone, since none is enabled</source>
        <translation>Slå på den; Unleash lägger till en strategi för alla, eftersom ingen är på</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_setting.py"/>
        <source>Turn it on; the strategies there give it to {reach}</source>
        <translation>Slå på den; strategierna där ger den till {reach}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_setting.py"/>
        <source> while it is off</source>
        <translation> medan den är av</translation>
    </message>
    <message>
        <location filename="../../app/limelight/providers/unleash_writes.py"/>
        <source>{place} answered something else than Unleash does.</source>
        <translation>{place} svarade något annat än Unleash gör.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/reports/excel_form.py"/>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <location filename="../../app/limelight/reports/excel_form.py"/>
        <location filename="../../app/limelight/reports/html_form.py"/>
        <location filename="../../app/limelight/ui/reports/pdf.py"/>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <location filename="../../app/limelight/reports/excel_form.py"/>
        <source>Nothing in this report is real.</source>
        <translation>Inget i den här rapporten är på riktigt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/reports/excel_form.py"/>
        <source>What to know</source>
        <translation>Att känna till</translation>
    </message>
    <message>
        <location filename="../../app/limelight/reports/html_form.py"/>
        <source>Made by Limelight {version} on {at}.</source>
        <translation>Gjord av Limelight {version} {at}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/reports/html_form.py"/>
        <location filename="../../app/limelight/ui/reports/pdf.py"/>
        <source>What to know about this data</source>
        <translation>Att känna till om dessa data</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/channels.py"/>
        <source>Write only the server here, such as https://hooks.example.com: the rest of a webhook&apos;s address is a secret. Paste the whole address when you announce. If others could read this file, make a new webhook.</source>
        <translation>Skriv bara servern här, till exempel https://hooks.example.com: resten av en webhooks adress är hemlig. Klistra in hela adressen när du meddelar. Om andra har kunnat läsa filen, gör en ny webhook.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/channels.py"/>
        <location filename="../../app/limelight/settings/freezes.py"/>
        <source>There is no environment &quot;{environment}&quot; in the profile.{hint}</source>
        <translation>Det finns ingen miljö ”{environment}” i profilen.{hint}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/freezes.py"/>
        <source>A calendar names no environments. Add the line environments = [&quot;production-eu&quot;].</source>
        <translation>En kalender anger inga miljöer. Lägg till raden environments = [&quot;production-eu&quot;].</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/freezes.py"/>
        <source>Only a calendar (a file named .ics) needs a &quot;zone&quot;. Delete this line.</source>
        <translation>Bara en kalender (en fil som heter .ics) behöver ”zone”. Ta bort raden.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/reading.py"/>
        <source>There is no profile here. Add a connection in Limelight, or copy the example there.</source>
        <translation>Det finns ingen profil här. Lägg till en anslutning i Limelight, eller kopiera exemplet dit.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/reading.py"/>
        <source>The profile</source>
        <translation>Profilen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/reading.py"/>
        <source>A system of kind &quot;{kind}&quot; has no projects. Delete this line.</source>
        <translation>Ett system av typen ”{kind}” har inga projekt. Ta bort raden.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/reading.py"/>
        <source>There is no [systems.{system}] in the profile.{hint}</source>
        <translation>Det finns inget [systems.{system}] i profilen.{hint}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/reading.py"/>
        <source>&quot;colour&quot; must be six hexadecimal digits after #, such as &quot;#d97706&quot;.</source>
        <translation>”colour” måste vara sex hexadecimala siffror efter #, till exempel ”#d97706”.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/reading.py"/>
        <source>There is no [sources.{entry}] in the profile.{hint}</source>
        <translation>Det finns inget [sources.{entry}] i profilen.{hint}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/reading.py"/>
        <source>There is another environment with the key &quot;{ours}&quot;. Give each its own.</source>
        <translation>Det finns en annan miljö med nyckeln ”{ours}”. Ge var och en sin egen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/reading.py"/>
        <source>There is another environment with the name &quot;{ours}&quot;. Give each its own.</source>
        <translation>Det finns en annan miljö med namnet ”{ours}”. Ge var och en sitt eget.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/reading.py"/>
        <source>The environment &quot;{theirs}&quot; is the same place at the same server. Remove one of them.</source>
        <translation>Miljön ”{theirs}” är samma plats på samma server. Ta bort en av dem.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/reading.py"/>
        <source>Write a feature key that holds a dot in quotes, such as &quot;one.two&quot; = &quot;2.4.0&quot;.</source>
        <translation>Skriv en funktionsnyckel som innehåller en punkt inom citattecken, till exempel &quot;one.two&quot; = &quot;2.4.0&quot;.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/reading.py"/>
        <source>A link host is only a host name, such as &quot;wiki.example.com&quot;, without https:// and without a path.</source>
        <translation>En länkvärd är bara ett värdnamn, till exempel ”wiki.example.com”, utan https:// och utan sökväg.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/saving.py"/>
        <source>This profile writes its systems or environments inline, which Limelight does not rewrite. Write them as [systems.KEY] and [[environments]], or add the connection by hand.</source>
        <translation>Profilen skriver sina system eller miljöer på en rad, vilket Limelight inte skriver om. Skriv dem som [systems.KEY] och [[environments]], eller lägg till anslutningen för hand.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/sign_ins.py"/>
        <source>There is no [sign_ins.{named}] in the profile.{hint}</source>
        <translation>Det finns inget [sign_ins.{named}] i profilen.{hint}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/sign_ins.py"/>
        <source>[systems.{other}] is at the same server, and {says}. Write the same for both.</source>
        <translation>[systems.{other}] finns på samma server och {says}. Skriv samma för båda.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/sign_ins.py"/>
        <source>The environment &quot;{environment}&quot; is critical, and one signs in there with this. Somebody can be talked into typing a code, so delete this line, or give that system a sign-in of its own.</source>
        <translation>Miljön ”{environment}” är kritisk, och man loggar in där med detta. Någon kan luras att skriva in en kod, så ta bort raden, eller ge det systemet en egen inloggning.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/sign_ins.py"/>
        <source>names sign_in = &quot;{sign_in}&quot;</source>
        <translation>anger sign_in = &quot;{sign_in}&quot;</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/sign_ins.py"/>
        <source>names no sign_in</source>
        <translation>anger inget sign_in</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/sign_ins.py"/>
        <source>&quot;scopes&quot; must hold &quot;openid&quot;: without it nobody says who signed in.</source>
        <translation>”scopes” måste innehålla ”openid”: utan det säger ingen vem som loggade in.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/sign_ins.py"/>
        <source>A word of &quot;{key}&quot; is empty, or holds a blank or a sign that none has.</source>
        <translation>Ett ord i ”{key}” är tomt, eller innehåller ett blanksteg eller ett tecken som inget ord får ha.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/sign_ins.py"/>
        <source>{fault} Write each in quotes of its own.</source>
        <translation>{fault} Skriv vart och ett inom egna citattecken.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/sign_ins.py"/>
        <source>&quot;{key}&quot; holds a letter outside ASCII. Copy it as the provider shows it.</source>
        <translation>”{key}” innehåller en bokstav utanför ASCII. Kopiera det så som leverantören visar det.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/sign_ins.py"/>
        <source>&quot;resource&quot; must be an address such as &quot;https://toggles.example.com&quot;, without a #.</source>
        <translation>”resource” måste vara en adress, till exempel ”https://toggles.example.com”, utan #.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/sign_ins.py"/>
        <source>&quot;none&quot; shows no page, so nobody could ever sign in. Delete this line.</source>
        <translation>”none” visar ingen sida, så ingen skulle någonsin kunna logga in. Ta bort raden.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/sign_ins.py"/>
        <source>&quot;prompt&quot; says something unknown.{word}</source>
        <translation>”prompt” säger något okänt.{word}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/sign_ins.py"/>
        <source>&quot;redirect_port&quot; must be a whole number from 1024 to 65535. Correct or delete it.</source>
        <translation>”redirect_port” måste vara ett heltal från 1024 till 65535. Rätta det eller ta bort det.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/sign_ins.py"/>
        <source>&quot;step_up_acr_values&quot; means nothing without &quot;step_up_seconds&quot;. Add that line.</source>
        <translation>”step_up_acr_values” betyder inget utan ”step_up_seconds”. Lägg till den raden.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/settings/sign_ins.py"/>
        <source>&quot;step_up_seconds&quot; must be a whole number.</source>
        <translation>”step_up_seconds” måste vara ett heltal.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/acknowledged.py"/>
        <source>list of acknowledged differences</source>
        <translation>listan över godtagna skillnader</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/acknowledged.py"/>
        <source>The {noun} {path} cannot be read: {error}.</source>
        <translation>Det går inte att läsa {noun} {path}: {error}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/acknowledged.py"/>
        <source>The {noun} is damaged, and could not be set aside as {aside}: {error}. Nothing is acknowledged until it is moved away.</source>
        <translation>En fil är skadad: {noun}. Den kunde inte läggas undan som {aside}: {error}. Inget godtas förrän den har flyttats.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/acknowledged.py"/>
        <source>The {noun} was damaged. It is kept as {aside}, and a new one begins: every difference shows again.</source>
        <translation>En fil var skadad: {noun}. Den finns kvar som {aside}, och en ny börjar: alla skillnader visas igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/acknowledged.py"/>
        <source>The {noun} is damaged, and there are too many damaged ones beside it already.</source>
        <translation>En fil är skadad: {noun}. Det finns redan för många skadade intill den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/acknowledged.py"/>
        <source>The {noun} {path} was written by a newer Limelight. Use that one to change it.</source>
        <translation>En nyare Limelight skrev {noun} {path}. Använd den för att ändra.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/announced.py"/>
        <source>record of announcements</source>
        <translation>förteckning över meddelanden</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/announced.py"/>
        <source>The {noun} {path} cannot be used: {error}.</source>
        <translation>Det går inte att använda {noun} {path}: {error}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/calendar_file.py"/>
        <source>calendar</source>
        <translation>kalender</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/calendar_file.py"/>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>by {who}</source>
        <translation>av {who}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/freeze_calendars.py"/>
        <source>This is no calendar that can be read.</source>
        <translation>Detta är ingen kalender som kan läsas.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/freeze_calendars.py"/>
        <source>It holds more than {most} events, or is no calendar.</source>
        <translation>Den innehåller mer än {most} händelser, eller är ingen kalender.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/freeze_calendars.py"/>
        <source>it holds something that cannot be read</source>
        <translation>den innehåller något som inte kan läsas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/freeze_calendars.py"/>
        <source>An event without a title</source>
        <translation>En händelse utan titel</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/freeze_calendars.py"/>
        <source>it comes at times that are added one by one</source>
        <translation>den kommer vid tider som lagts till en i taget</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/freeze_calendars.py"/>
        <source>it recurs in a time zone that this computer does not know</source>
        <translation>den återkommer i en tidszon som den här datorn inte känner till</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/freeze_calendars.py"/>
        <source>it lasts longer than a year, or began before {year}</source>
        <translation>den varar längre än ett år, eller började före {year}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/freeze_calendars.py"/>
        <source>its start and its end cannot be read</source>
        <translation>dess början och slut kan inte läsas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/freeze_calendars.py"/>
        <source>its start and its end are not alike</source>
        <translation>dess början och slut är av olika slag</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/freeze_calendars.py"/>
        <source>it ends before it starts</source>
        <translation>den slutar innan den börjar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/freeze_calendars.py"/>
        <source>it says no time zone. Add the line zone = &quot;Europe/Amsterdam&quot; to [[freeze_files]]</source>
        <translation>den anger ingen tidszon. Lägg till raden zone = &quot;Europe/Amsterdam&quot; i [[freeze_files]]</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/freeze_calendars.py"/>
        <source>The event &quot;{title}&quot; cannot be followed: {why}.</source>
        <translation>Händelsen ”{title}” kan inte följas: {why}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/freeze_files.py"/>
        <source>There is no freeze file here. It was moved, or its folder cannot be reached.</source>
        <translation>Det finns ingen fil med ändringsstopp här. Den har flyttats, eller så kan dess mapp inte nås.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/freeze_files.py"/>
        <source>The freeze file</source>
        <translation>Filen med ändringsstopp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/freeze_files.py"/>
        <source>The freeze file has no &quot;format&quot;. Begin it with the line: format = {format}</source>
        <translation>Filen med ändringsstopp har ingen ”format”. Börja den med raden: format = {format}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/freeze_files.py"/>
        <source>This file was written for a newer Limelight. Open it with that one.</source>
        <translation>Filen skrevs för ett nyare Limelight. Öppna den med det.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/freeze_files.py"/>
        <source>Say where: environments = [&quot;production-eu&quot;].</source>
        <translation>Säg var: environments = [&quot;production-eu&quot;].</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/freeze_files.py"/>
        <source>{name} also tells of {environments}, which this profile does not take from it. That is right where the file is shared with other profiles; where a name is misspelt, nothing is frozen there.</source>
        <translation>{name} talar också om {environments}, som den här profilen inte tar därifrån. Det är rätt när filen delas med andra profiler; är ett namn felstavat gäller inget ändringsstopp där.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/last_picture.py"/>
        <source>The last picture could not be kept in {path}: {words}. Limelight works on without it.</source>
        <translation>Den senaste lägesbilden kunde inte sparas i {path}: {words}. Limelight arbetar vidare utan den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/last_picture.py"/>
        <source>The last picture could not be read from {path}: {words}.</source>
        <translation>Den senaste lägesbilden kunde inte läsas från {path}: {words}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/last_picture.py"/>
        <source>The stored picture is of another version of Limelight; everything is being read anew.</source>
        <translation>Den sparade lägesbilden är från en annan version av Limelight; allt läses på nytt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/last_picture.py"/>
        <source>The stored picture is damaged; everything is being read anew.</source>
        <translation>Den sparade lägesbilden är skadad; allt läses på nytt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/lock_beside.py"/>
        <source>Limelight cannot keep others away from this plan: {error}. Save it in another folder.</source>
        <translation>Limelight kan inte hålla andra borta från planen: {error}. Spara den i en annan mapp.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/plan_files.py"/>
        <source>The plan holds something that its file cannot say. Shorten its texts, or remove odd characters.</source>
        <translation>Planen innehåller något som dess fil inte kan uttrycka. Korta texterna, eller ta bort udda tecken.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/plan_files.py"/>
        <source>Somebody else is saving this plan just now. Save again.</source>
        <translation>Någon annan sparar planen just nu. Spara igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/plan_files.py"/>
        <source>This plan is being run already{by}. Wait until that has ended.</source>
        <translation>Planen körs redan{by}. Vänta tills det är klart.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/plan_files.py"/>
        <source>The plan&apos;s file is gone. Save it under another name.</source>
        <translation>Planens fil är borta. Spara den under ett annat namn.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/plan_files.py"/>
        <source>There is a file of that name already. Choose another name.</source>
        <translation>Det finns redan en fil med det namnet. Välj ett annat namn.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/plan_files.py"/>
        <source>Nothing was saved: {data} Read it again, or save yours as another.</source>
        <translation>Inget sparades: {data} Läs den igen, eller spara din som en annan.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/plan_files.py"/>
        <source>somebody changed the file by hand since you opened it, and it cannot be read any more.</source>
        <translation>någon har ändrat filen för hand sedan du öppnade den, och den går inte att läsa längre.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/plan_files.py"/>
        <source>somebody changed the file by hand since you opened it.</source>
        <translation>någon har ändrat filen för hand sedan du öppnade den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/plan_files.py"/>
        <source> on {time}</source>
        <translation> {time}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/plan_files.py"/>
        <source>{saved_by} saved it{when} (revision {revision}; you opened {opened}).</source>
        <translation>{saved_by} sparade den{when} (revision {revision}; du öppnade {opened}).</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/plan_files.py"/>
        <source>{moment:%Y-%m-%d} at {moment:%H:%M}</source>
        <translation>{moment:%Y-%m-%d} kl. {moment:%H:%M}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/plan_reading.py"/>
        <source>There is no plan here. It was moved, or its folder cannot be reached.</source>
        <translation>Det finns ingen plan här. Den har flyttats, eller så går dess mapp inte att nå.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/plan_reading.py"/>
        <location filename="../../app/limelight/ui/plans/sheet.py"/>
        <source>The plan</source>
        <translation>Planen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/plan_reading.py"/>
        <source>The plan has no &quot;format&quot;. Begin it with the line: format = {format}</source>
        <translation>Planen har inget ”format”. Börja den med raden: format = {format}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/plan_reading.py"/>
        <source>This plan was written by a newer Limelight. Open it with that one.</source>
        <translation>Planen skrevs av en nyare Limelight. Öppna den med den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/plan_reading.py"/>
        <source>&quot;id&quot; may hold letters, digits and hyphens, 64 at most.</source>
        <translation>”id” får innehålla bokstäver, siffror och bindestreck, högst 64.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/plan_reading.py"/>
        <source>&quot;zone&quot; means nothing without &quot;planned&quot;. Add that line, or delete this one.</source>
        <translation>”zone” betyder inget utan ”planned”. Lägg till den raden, eller ta bort den här.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/plan_reading.py"/>
        <source>A time needs its time zone: add the line zone = &quot;Europe/Amsterdam&quot;.</source>
        <translation>En tid behöver sin tidszon: lägg till raden zone = &quot;Europe/Amsterdam&quot;.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/plan_reading.py"/>
        <source>Another step has the id &quot;{id}&quot;. Give this one an id of its own.</source>
        <translation>Ett annat steg har id ”{id}”. Ge det här ett eget id.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/plan_reading.py"/>
        <source>A target is &quot;everyone&quot;, &quot;off&quot; or a share such as &quot;25 %&quot;, with two decimals at most.</source>
        <translation>Ett mål är ”everyone”, ”off” eller en andel som ”25 %”, med högst två decimaler.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/plan_reading.py"/>
        <source>&quot;done_at&quot; must be in whole seconds.</source>
        <translation>”done_at” måste vara i hela sekunder.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/plan_reading.py"/>
        <source>&quot;done_by&quot; means nothing without &quot;done_at&quot;. Add that line, or delete this one.</source>
        <translation>”done_by” betyder inget utan ”done_at”. Lägg till den raden, eller ta bort den här.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/store/recent_plans.py"/>
        <source>list of plans</source>
        <translation>listan över planer</translation>
    </message>
    <message>
        <location filename="../../app/limelight/sync/keeping.py"/>
        <source>The stored picture</source>
        <translation>Den sparade lägesbilden</translation>
    </message>
    <message>
        <location filename="../../app/limelight/sync/listening.py"/>
        <source>It ended.</source>
        <translation>Det tog slut.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/sync/plan.py"/>
        <source>Deploy evidence of {system}</source>
        <translation>Driftsättningsbelägg från {system}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/sync/plan.py"/>
        <source>The source {entry}</source>
        <translation>Källan {entry}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/sync/poller.py"/>
        <source>{place} did not answer within {deadline:.0f} seconds.</source>
        <translation>{place} svarade inte inom {deadline:.0f} sekunder.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/sync/poller.py"/>
        <source>{place} could not be read because of a fault in Limelight ({fault}).</source>
        <translation>{place} kunde inte läsas på grund av ett fel i Limelight ({fault}).</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/add_reason.py"/>
        <source>It is recorded for good, here only, with your name and the time. Nothing is sent, and nothing is overwritten.</source>
        <translation>Det antecknas för gott, bara här, med ditt namn och tiden. Inget skickas, och inget skrivs över.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/add_reason.py"/>
        <source>Add a reason</source>
        <translation>Lägg till ett skäl</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/add_reason.py"/>
        <location filename="../../app/limelight/ui/confirm/answers.py"/>
        <source>Reason (required)</source>
        <translation>Skäl (krävs)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/add_reason.py"/>
        <location filename="../../app/limelight/ui/confirm/answers.py"/>
        <source>Ticket (optional)</source>
        <translation>Ärende (valfritt)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/attest.py"/>
        <source>Your word is recorded for good. Nothing is sent. A change that is said to have ended can be made anew.</source>
        <translation>Ditt ord antecknas för gott. Inget skickas. En ändring som sägs ha avslutats kan göras på nytt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/attest.py"/>
        <source>How it ended</source>
        <translation>Hur det slutade</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/attest.py"/>
        <source>It was done</source>
        <translation>Det genomfördes</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/attest.py"/>
        <source>It was not done, and will not be</source>
        <translation>Det genomfördes inte, och kommer inte att göra det</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/attest.py"/>
        <source>How do you know? (required)</source>
        <translation>Hur vet du det? (krävs)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/bar.py"/>
        <location filename="../../app/limelight/ui/stage/filter_bar.py"/>
        <source>Anywhere</source>
        <translation>Var som helst</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/bar.py"/>
        <source>Anybody</source>
        <translation>Vem som helst</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/bar.py"/>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/bar.py"/>
        <source>Made from here</source>
        <translation>Gjort härifrån</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/bar.py"/>
        <source>Told by systems</source>
        <translation>Sagt av system</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/bar.py"/>
        <source>By systems only</source>
        <translation>Bara av system</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/bar.py"/>
        <source>Filter the activity</source>
        <translation>Filtrera aktiviteten</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/bar.py"/>
        <source>Filter the activity by any word of it</source>
        <translation>Filtrera aktiviteten på vilket ord som helst i den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/bar.py"/>
        <source>Only what this one tells</source>
        <translation>Bara det som denna säger</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/bar.py"/>
        <location filename="../../app/limelight/ui/stage/filter_bar.py"/>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/bar.py"/>
        <source>Only what happened in this environment</source>
        <translation>Bara det som hände i den här miljön</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/bar.py"/>
        <source>Only what this person did</source>
        <translation>Bara det som den här personen gjorde</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/bar.py"/>
        <source>Export</source>
        <translation>Exportera</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/activity/bar.py"/>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>{n} entries</source>
        <comment>{n} entry</comment>
        <translation><numerusform>{n} post</numerusform><numerusform>{n} poster</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/bar.py"/>
        <source>CSV for a spreadsheet…</source>
        <translation>CSV för kalkylprogram…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/bar.py"/>
        <source>The journal with its hashes…</source>
        <translation>Journalen med dess hashar…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/bar.py"/>
        <source>With the systems&apos; histories, as CSV…</source>
        <translation>Med systemens historik, som CSV…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/bar.py"/>
        <source>With the systems&apos; histories, as JSON…</source>
        <translation>Med systemens historik, som JSON…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/bar.py"/>
        <source>Everything that was recorded or read, whatever is filtered</source>
        <translation>Allt som antecknats eller lästs, vad som än filtreras</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>Select an entry to see everything that is known of it.</source>
        <translation>Välj en post för att se allt som är känt om den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <location filename="../../app/limelight/ui/ask/answer.py"/>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>Attested</source>
        <translation>Intygat</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>Attested by</source>
        <translation>Intygat av</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>Held as</source>
        <translation>Hålls som</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>Recorded there as</source>
        <translation>Antecknat där som</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>Server says</source>
        <translation>Servern säger</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>Check again</source>
        <translation>Kontrollera igen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>I know how it ended…</source>
        <translation>Jag vet hur det slutade…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>Add a reason…</source>
        <translation>Lägg till ett skäl…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <location filename="../../app/limelight/ui/announce_commands.py"/>
        <location filename="../../app/limelight/ui/announcing/announcing.py"/>
        <location filename="../../app/limelight/ui/confirm/head.py"/>
        <source>Announce…</source>
        <translation>Meddela…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>The selected entry</source>
        <translation>Den valda posten</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>{environment}, at {origin}</source>
        <translation>{environment}, på {origin}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>Decided</source>
        <translation>Beslutad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <source>By {actor}</source>
        <translation>Av {actor}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>None was given</source>
        <translation>Inget angavs</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>None</source>
        <translation>Inget</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>Undoes what this plan did</source>
        <translation>Ångrar vad planen gjorde</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>A step of this plan</source>
        <translation>Ett steg i planen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>Ticked</source>
        <translation>Ikryssat</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>Sent</source>
        <translation>Skickad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>How it went</source>
        <translation>Hur det gick</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>Shown revision</source>
        <translation>Visad revision</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>Decides about</source>
        <translation>Avgör</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>Recorded as</source>
        <translation>Antecknad som</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>To be done on {time}, by the system itself</source>
        <translation>Genomförs {time}, av systemet självt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>Recorded</source>
        <translation>Antecknat</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/details.py"/>
        <source>Added afterwards by {by}</source>
        <translation>Tillagt efteråt av {by}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/model.py"/>
        <location filename="../../app/limelight/ui/environments/card.py"/>
        <location filename="../../app/limelight/ui/held/table.py"/>
        <location filename="../../app/limelight/ui/inspector/card.py"/>
        <source>, PRODUCTION</source>
        <translation>, PRODUKTION</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/reach.py"/>
        <source>Show older</source>
        <translation>Visa äldre</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/reach.py"/>
        <source>Read one page more of the systems&apos; histories</source>
        <translation>Läs en sida till av systemens historik</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/reach.py"/>
        <location filename="../../app/limelight/ui/confirm/armed.py"/>
        <location filename="../../app/limelight/ui/confirm/dialog.py"/>
        <location filename="../../app/limelight/ui/confirm/head.py"/>
        <location filename="../../app/limelight/ui/insights/bar.py"/>
        <location filename="../../app/limelight/ui/plans/sheet.py"/>
        <source>Read again</source>
        <translation>Läs igen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/reach.py"/>
        <source>Read the newest of the systems&apos; histories again</source>
        <translation>Läs det nyaste i systemens historik igen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/activity/reach.py"/>
        <source>{n} more gaps</source>
        <comment>{n} more gap</comment>
        <translation><numerusform>{n} lucka till</numerusform><numerusform>{n} luckor till</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/reach.py"/>
        <source>Reading the systems&apos; histories…</source>
        <translation>Läser systemens historik…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/reach.py"/>
        <source>The systems were not asked yet.</source>
        <translation>Systemen har inte tillfrågats än.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/reach.py"/>
        <source>Read {age}.</source>
        <translation>Läst {age}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/reach.py"/>
        <source>Reading more…</source>
        <translation>Läser mer…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/reach.py"/>
        <source>No system&apos;s history could be read.</source>
        <translation>Inget systems historik kunde läsas.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/reach.py"/>
        <source>Everything that the systems keep is in the list.</source>
        <translation>Allt som systemen har kvar finns i listan.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/reach.py"/>
        <source>Nothing of the systems&apos; histories is in the list yet.</source>
        <translation>Inget av systemens historik finns i listan än.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/reach.py"/>
        <source>What the systems tell is in the list back to {time}; what is older was not read.</source>
        <translation>Det som systemen säger finns i listan tillbaka till {time}; det som är äldre lästes inte.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/reach.py"/>
        <source>Not read, so it may be missing: {what} of {places}. {why}</source>
        <translation>Inte läst, så det kan saknas: {what} i {places}. {why}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/reach.py"/>
        <source>Never told, so it is missing: {what} of {places}. {why}</source>
        <translation>Sägs aldrig, så det saknas: {what} i {places}. {why}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/record_dialog.py"/>
        <source>{verb} “{name}” from {before} to {target} in {place}</source>
        <translation>{verb} ”{name}” från {before} till {target} i {place}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/table.py"/>
        <source>Recorded changes</source>
        <translation>Antecknade ändringar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <source>Recorded there</source>
        <translation>Antecknat där</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <source>As {id}</source>
        <translation>Som {id}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <source>Component</source>
        <translation>Komponent</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <location filename="../../app/limelight/ui/stage/head.py"/>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <source>Says so</source>
        <translation>Säger det</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <source>None is named</source>
        <translation>Ingen anges</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <source>None is told</source>
        <translation>Ingen sägs</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <source>As {system} tells it.</source>
        <translation>Som {system} säger det.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <source>As {system} tells it. It was done elsewhere, or nothing proves that it was done from this computer.</source>
        <translation>Som {system} säger det. Det gjordes på annat håll, eller inget bevisar att det gjordes från den här datorn.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <source>Versions here</source>
        <translation>Versioner här</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <source>Reading what else was deployed…</source>
        <translation>Läser vad mer som driftsattes…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <source>Older ones are not shown here.</source>
        <translation>Äldre visas inte här.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <source>No deployment of {component} is told.</source>
        <translation>Ingen driftsättning av {component} sägs.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <source>{version}, {done}: {at}</source>
        <translation>{version}, {done}: {at}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <source>{done}, as {id}</source>
        <translation>{done}, som {id}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <source>With it</source>
        <translation>Med den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <source>On {have} of {of} instances</source>
        <translation>På {have} av {of} instanser</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/activity/told.py"/>
        <source>{n} more</source>
        <comment>{n} more</comment>
        <translation><numerusform>{n} till</numerusform><numerusform>{n} till</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/view.py"/>
        <source>Reading what was recorded…</source>
        <translation>Läser det som har antecknats…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/view.py"/>
        <source>Nothing was changed from here yet. Every release and roll back that is confirmed here is recorded.</source>
        <translation>Inget har ändrats härifrån än. Varje släpp och tillbakarullning som bekräftas här antecknas.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/view.py"/>
        <source>No entry fits the filter.</source>
        <translation>Ingen post passar filtret.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/view.py"/>
        <source>The newest {newest} changes, and every older one that is not resolved. Filter and counts are of these; the export has all.</source>
        <translation>De {newest} nyaste ändringarna, och varje äldre som inte är avgjord. Filter och antal gäller dem; exporten har alla.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/view.py"/>
        <source>Limelight activity.csv</source>
        <translation>Limelight aktivitet.csv</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/view.py"/>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>CSV for a spreadsheet (*.csv)</source>
        <translation>CSV för kalkylprogram (*.csv)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/view.py"/>
        <source>Limelight and systems.csv</source>
        <translation>Limelight och system.csv</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/view.py"/>
        <source>Limelight and systems.json</source>
        <translation>Limelight och system.json</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/view.py"/>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/view.py"/>
        <source>Limelight journal.zip</source>
        <translation>Limelight journal.zip</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/view.py"/>
        <source>The journal with its hashes and what checks them (*.zip)</source>
        <translation>Journalen med dess hashar och det som kontrollerar dem (*.zip)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/view.py"/>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Export the activity</source>
        <translation>Exportera aktiviteten</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/words.py"/>
        <source>All</source>
        <comment>Group</comment>
        <translation>Alla</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/words.py"/>
        <source>Not resolved yet</source>
        <comment>Group</comment>
        <translation>Inte avgjorda än</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/words.py"/>
        <source>Succeeded</source>
        <comment>Group</comment>
        <translation>Lyckade</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/words.py"/>
        <source>Not done</source>
        <comment>Group</comment>
        <translation>Inte genomförda</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/words.py"/>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Waits there</source>
        <translation>Väntar där</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/activity/words.py"/>
        <source>{done}, with {n} features</source>
        <comment>{done}, with {n} feature</comment>
        <translation><numerusform>{done}, med {n} funktion</numerusform><numerusform>{done}, med {n} funktioner</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/activity/words.py"/>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <location filename="../../app/limelight/ui/copying.py"/>
        <location filename="../../app/limelight/ui/inspector/window.py"/>
        <location filename="../../app/limelight/ui/lamp.py"/>
        <location filename="../../app/limelight/ui/masthead.py"/>
        <location filename="../../app/limelight/ui/palette/rows.py"/>
        <location filename="../../app/limelight/ui/presenting.py"/>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <location filename="../../app/limelight/ui/window.py"/>
        <source>PRODUCTION</source>
        <translation>PRODUKTION</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announce_commands.py"/>
        <source>Tell the channels of the profile about the newest release, roll back or plan.</source>
        <translation>Berätta för profilens kanaler om det nyaste släppet, tillbakarullningen eller planen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announce_commands.py"/>
        <source>Nothing was changed yet that a channel of the profile is told of.</source>
        <translation>Inget har ändrats än som någon kanal i profilen får veta.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/announcing.py"/>
        <source>The text is on the clipboard.</source>
        <translation>Texten finns i urklipp.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/announcing.py"/>
        <source>Announce: {title}</source>
        <translation>Meddela: {title}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/dialog.py"/>
        <source>The change is made and stays made, whatever becomes of these messages. Nothing is sent before you say so.</source>
        <translation>Ändringen är gjord och förblir gjord, vad som än händer med meddelandena. Inget skickas innan du säger till.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/dialog.py"/>
        <source>No channel of the profile is told of this. Channels are described in limelight.example.toml.</source>
        <translation>Ingen kanal i profilen får veta detta. Kanaler beskrivs i limelight.example.toml.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/dialog.py"/>
        <source>Preparing the messages…</source>
        <translation>Förbereder meddelandena…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/dialog.py"/>
        <source>Exactly what is sent</source>
        <translation>Exakt det som skickas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/dialog.py"/>
        <source>Announced before</source>
        <translation>Meddelat tidigare</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/dialog.py"/>
        <location filename="../../app/limelight/ui/confirm/armed.py"/>
        <location filename="../../app/limelight/ui/confirm/dialog.py"/>
        <location filename="../../app/limelight/ui/environments/poll_table.py"/>
        <location filename="../../app/limelight/ui/keys.py"/>
        <location filename="../../app/limelight/ui/legend.py"/>
        <location filename="../../app/limelight/ui/licences.py"/>
        <location filename="../../app/limelight/ui/noticing/since_list.py"/>
        <location filename="../../app/limelight/ui/plans/dialog.py"/>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <location filename="../../app/limelight/ui/reports/preview.py"/>
        <location filename="../../app/limelight/ui/sign_in/dialog.py"/>
        <location filename="../../app/limelight/ui/stage/dialogs.py"/>
        <location filename="../../app/limelight/ui/whats_new.py"/>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/dialog.py"/>
        <source>Send</source>
        <translation>Skicka</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/dialog.py"/>
        <source>The message for {channel}</source>
        <translation>Meddelandet till {channel}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/announcing/dialog.py"/>
        <source>Send to {n} channels</source>
        <comment>Send to {n} channel</comment>
        <translation><numerusform>Skicka till {n} kanal</numerusform><numerusform>Skicka till {n} kanaler</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/dialog.py"/>
        <source>Announce</source>
        <translation>Meddela</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/dialog.py"/>
        <source>The message</source>
        <translation>Meddelandet</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/dialog.py"/>
        <source>Channels</source>
        <translation>Kanaler</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/row.py"/>
        <source>Keep the address</source>
        <translation>Spara adressen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/row.py"/>
        <source>Look at it</source>
        <translation>Titta på det</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/row.py"/>
        <source>Look at the message for {channel}</source>
        <translation>Titta på meddelandet till {channel}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/row.py"/>
        <source>Copy the text</source>
        <translation>Kopiera texten</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/row.py"/>
        <location filename="../../app/limelight/ui/confirm/armed.py"/>
        <location filename="../../app/limelight/ui/inspector/past.py"/>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/row.py"/>
        <source>Address of the webhook of {channel}</source>
        <translation>Adress till webhooken för {channel}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/row.py"/>
        <source>Keep the address of {channel}</source>
        <translation>Spara adressen för {channel}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/row.py"/>
        <source>Paste the whole address of the webhook</source>
        <translation>Klistra in hela adressen till webhooken</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/words.py"/>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/words.py"/>
        <source>Slack</source>
        <translation>Slack</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/words.py"/>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/words.py"/>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/words.py"/>
        <source>For {to}. Copied, not sent.</source>
        <translation>För {to}. Kopieras, skickas inte.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/words.py"/>
        <source>A text to copy. Not sent.</source>
        <translation>En text att kopiera. Skickas inte.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/words.py"/>
        <source>To {server}. Its address is not known here yet.</source>
        <translation>Till {server}. Adressen är inte känd här än.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/words.py"/>
        <source>To {server}. Its address is kept here: {kept_in}.</source>
        <translation>Till {server}. Adressen sparas här: {kept_in}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/words.py"/>
        <source>Not taken yet. Tried again in {span}</source>
        <translation>Inte mottaget än. Nytt försök om {span}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/announcing/words.py"/>
        <source>{n} tries</source>
        <comment>{n} try</comment>
        <translation><numerusform>{n} försök</numerusform><numerusform>{n} försök</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/words.py"/>
        <source>Being sent…</source>
        <translation>Skickas…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/words.py"/>
        <source>Tried again later</source>
        <translation>Nytt försök senare</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/words.py"/>
        <source>Sent at {time}</source>
        <translation>Skickat {time}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/words.py"/>
        <source>Copied at {time}</source>
        <translation>Kopierat {time}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/words.py"/>
        <source>Not sent, after {tries}</source>
        <translation>Inte skickat, efter {tries}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/words.py"/>
        <source>May have arrived. Look there before you send it again</source>
        <translation>Kan ha kommit fram. Titta där innan du skickar igen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/words.py"/>
        <source>Announced in {channel}.</source>
        <translation>Meddelat i {channel}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/words.py"/>
        <source>Not announced in {channel}: {why} The change itself stands.</source>
        <translation>Inte meddelat i {channel}: {why} Ändringen själv står kvar.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/words.py"/>
        <source>Whether {channel} took the announcement is not known. Look there.</source>
        <translation>Om {channel} tog emot meddelandet är inte känt. Titta där.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/announcing/words.py"/>
        <source>{time}  {channel}: {state}. {title}</source>
        <translation>{time}  {channel}: {state}. {title}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/answer.py"/>
        <location filename="../../app/limelight/ui/inspector/about.py"/>
        <source>Copy as text</source>
        <translation>Kopiera som text</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/answer.py"/>
        <source>Copy as Markdown</source>
        <translation>Kopiera som Markdown</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/answer.py"/>
        <source>Show on the stage</source>
        <translation>Visa på scenen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/answer.py"/>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <source>{words} in {environment}</source>
        <translation>{words} i {environment}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/answer.py"/>
        <source>some time ago</source>
        <translation>för en tid sedan</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/answer.py"/>
        <source>Not fresh: it was read {was}</source>
        <translation>Inte aktuellt: det lästes {was}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/answer.py"/>
        <source>asked {age}</source>
        <translation>frågat {age}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/answer.py"/>
        <source>OLD, {asked}: ask again before you answer.</source>
        <translation>GAMMALT, {asked}: fråga igen innan du svarar.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/feature_field.py"/>
        <source>Features that fit</source>
        <translation>Funktioner som passar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/feature_field.py"/>
        <source>Name or key of a feature</source>
        <translation>Namn på eller nyckel för en funktion</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/form.py"/>
        <source>Choose a feature: type a part of its name or key, and take one from the list.</source>
        <translation>Välj en funktion: skriv en del av dess namn eller nyckel, och ta en ur listan.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/form.py"/>
        <source>No environment has been read yet.</source>
        <translation>Ingen miljö har lästs än.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/form.py"/>
        <source>Customer</source>
        <translation>Kund</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/form.py"/>
        <source>Id, as the applications know it (optional)</source>
        <translation>Id, så som programmen känner det (valfritt)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/form.py"/>
        <source>Further properties</source>
        <translation>Fler egenskaper</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/form.py"/>
        <source>country=SE, plan=gold (optional)</source>
        <translation>country=SE, plan=gold (valfritt)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/form.py"/>
        <location filename="../../app/limelight/ui/ask/view.py"/>
        <source>Ask</source>
        <translation>Fråga</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/form.py"/>
        <source>Give up</source>
        <translation>Ge upp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/form.py"/>
        <location filename="../../app/limelight/ui/noticing/words.py"/>
        <source>{environment} (DEMO)</source>
        <translation>{environment} (DEMO)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/view.py"/>
        <source>Whether a feature is on, since when and by whom, and whether one customer gets it. Nothing is changed by asking. Who the customer is goes to that environment’s system only, and is kept nowhere.</source>
        <translation>Om en funktion är på, sedan när och genom vem, och om en viss kund får den. Inget ändras av att du frågar. Vem kunden är skickas bara till den miljöns system, och sparas ingenstans.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/view.py"/>
        <source>Some systems work out every feature to answer for one.</source>
        <translation>Vissa system räknar ut varje funktion för att svara om en.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/view.py"/>
        <location filename="../../app/limelight/ui/environments/card.py"/>
        <location filename="../../app/limelight/ui/inspector/card.py"/>
        <location filename="../../app/limelight/ui/news.py"/>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Sign in…</source>
        <translation>Logga in…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/view.py"/>
        <source>Asking… {seconds}.</source>
        <translation>Frågar… {seconds}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/view.py"/>
        <source>There is no answer</source>
        <translation>Det finns inget svar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/view.py"/>
        <source>Is it on for this customer?</source>
        <translation>Är den på för den här kunden?</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>is released to everyone</source>
        <translation>är släppt till alla</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>is off, deployed and waiting for release</source>
        <translation>är av, driftsatt och väntar på släpp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>is off, and nothing tells whether its code is there</source>
        <translation>är av, och inget säger om dess kod finns</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>is off, and its code is not there</source>
        <translation>är av, och dess kod saknas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>does not exist</source>
        <translation>finns inte</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>is on, and for how many has not been read</source>
        <translation>är på (omfattningen inte läst än)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>is in a state that could not be read</source>
        <translation>är i ett läge som inte kunde läsas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>No answer for {customer}</source>
        <translation>Inget svar för {customer}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>On for {customer}</source>
        <translation>På för {customer}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>Off for {customer}</source>
        <translation>Av för {customer}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>It also goes by {lacks}: with that given, the answer may differ.</source>
        <translation>Det beror också på {lacks}: med det angivet kan svaret bli ett annat.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>“</source>
        <translation>”</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>”</source>
        <translation>”</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source> in </source>
        <translation> i </translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>is partly released ({exposure})</source>
        <translation>är delvis släppt ({exposure})</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>is released ({exposure}) although its code is not there</source>
        <translation>är släppt ({exposure}) fast dess kod saknas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source> (its code is on {have} of {of} instances)</source>
        <translation> (dess kod finns på {have} av {of} instanser)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source> since {at}{actor}</source>
        <translation> sedan {at}{actor}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>, last changed {at}{actor}</source>
        <translation>, senast ändrad {at}{actor}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>, and since when is not told</source>
        <translation>, och sedan när framgår inte</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>, and for </source>
        <translation>, och för </translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>it cannot be said</source>
        <translation>går det inte att säga</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source> it is </source>
        <translation> är den </translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>on</source>
        <translation>på</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>off</source>
        <translation>av</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>, because {because}</source>
        <translation>, eftersom {because}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source> (it also goes by {lacks}, which was not given)</source>
        <translation> (det beror också på {lacks}, som inte angavs)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>an unknown time</source>
        <translation>okänd tid</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>; NOT FRESH, read from {place} at {at}, because now: {trouble}.</source>
        <translation>; INTE AKTUELLT, läst från {place} {at}; orsaken nu: {trouble}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>; read from {place} at {at}.</source>
        <translation>; läst från {place} {at}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>this customer</source>
        <translation>den här kunden</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/ask/words.py"/>
        <source>customer {id}{given}</source>
        <translation>kund {id}{given}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/agenda.py"/>
        <source>What stands on this day</source>
        <translation>Vad som gäller den här dagen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/bar.py"/>
        <source>Earlier</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/bar.py"/>
        <source>The week or month before</source>
        <translation>Veckan eller månaden före</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/bar.py"/>
        <location filename="../../app/limelight/ui/calendar/day_painting.py"/>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/bar.py"/>
        <source>To today</source>
        <translation>Till i dag</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/bar.py"/>
        <source>Later</source>
        <translation>Senare</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/bar.py"/>
        <source>The next week or month</source>
        <translation>Nästa vecka eller månad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/bar.py"/>
        <location filename="../../app/limelight/ui/insights/bar.py"/>
        <source>Export…</source>
        <translation>Exportera…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/bar.py"/>
        <source>Save what is shown as a file that calendar programs read</source>
        <translation>Spara det som visas som en fil som kalenderprogram läser</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/bar.py"/>
        <source>Show these alone, or with the others that are chosen</source>
        <translation>Visa bara dessa, eller med de andra som är valda</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/day_painting.py"/>
        <source>{more} more</source>
        <translation>{more} till</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/days.py"/>
        <source>week</source>
        <comment>Scale</comment>
        <translation>vecka</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/days.py"/>
        <source>month</source>
        <comment>Scale</comment>
        <translation>månad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/grid.py"/>
        <location filename="../../app/limelight/ui/plans/editor.py"/>
        <source>Days</source>
        <translation>Dagar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/page.py"/>
        <source>The calendar was saved as {place}.</source>
        <translation>Kalendern sparades som {place}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/view.py"/>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/view.py"/>
        <location filename="../../app/limelight/ui/insights/sheet.py"/>
        <source>and {more} more</source>
        <translation>och {more} till</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/view.py"/>
        <source>Not everything could be told</source>
        <translation>Allt kunde inte berättas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/view.py"/>
        <location filename="../../app/limelight/ui/insights/view.py"/>
        <source>Read {age}</source>
        <translation>Läst {age}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/view.py"/>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>Reading…</source>
        <translation>Läser…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/view.py"/>
        <source>Nothing on this day.</source>
        <translation>Inget den här dagen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/view.py"/>
        <source>Export the calendar</source>
        <translation>Exportera kalendern</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/view.py"/>
        <source>Calendar (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>Monday</source>
        <translation>måndag</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>Tuesday</source>
        <translation>tisdag</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>Wednesday</source>
        <translation>onsdag</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>Thursday</source>
        <translation>torsdag</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>Friday</source>
        <translation>fredag</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>Saturday</source>
        <translation>lördag</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>Sunday</source>
        <translation>söndag</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>Mon</source>
        <translation>mån</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>Tue</source>
        <translation>tis</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>Wed</source>
        <translation>ons</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>Thu</source>
        <translation>tors</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>Fri</source>
        <translation>fre</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>Sat</source>
        <translation>lör</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>Sun</source>
        <translation>sön</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <location filename="../../app/limelight/ui/plans/recent.py"/>
        <location filename="../../app/limelight/ui/plans/view.py"/>
        <source>Plans</source>
        <translation>Planer</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>Freezes</source>
        <translation>Ändringsstopp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>Deployments</source>
        <translation>Driftsättningar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>{first} to {last}</source>
        <translation>{first} till {last}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>{weekday}, {day}</source>
        <translation>{weekday} {day}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>{day} (today)</source>
        <translation>{day} (i dag)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>{day}: nothing</source>
        <translation>{day}: inget</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>{day}: {count}. {told}</source>
        <translation>{day}: {count}. {told}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>{kind}: {title}</source>
        <translation>{kind}: {title}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>{span}  {head}</source>
        <translation>{span}  {head}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>From {first} to {last}</source>
        <translation>Från {first} till {last}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>Nothing stands in {title}, as far as it could be read.</source>
        <translation>Inget står i {title}, så långt det kunde läsas.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <location filename="../../app/limelight/ui/plans/reminding.py"/>
        <source>Open the plan</source>
        <translation>Öppna planen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <location filename="../../app/limelight/ui/held/view.py"/>
        <source>Show the feature</source>
        <translation>Visa funktionen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>Show the environments</source>
        <translation>Visa miljöerna</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/calendar/words.py"/>
        <source>{begins} to {ends}</source>
        <translation>{begins} till {ends}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/cell_menu.py"/>
        <source>What can be done with the cell</source>
        <translation>Vad som kan göras med rutan</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/changing.py"/>
        <location filename="../../app/limelight/ui/plans/flow.py"/>
        <source>Locked after ten idle minutes. Read again to unlock it and go on.</source>
        <translation>Låst efter tio minuters overksamhet. Läs igen för att låsa upp och fortsätta.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/changing.py"/>
        <source>Only rolling back is unlocked: who you are could not be proved.</source>
        <translation>Bara tillbakarullning är upplåst: det gick inte att styrka vem du är.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/changing.py"/>
        <source>Prove on the page of your provider who you are. When you are done there, everything is read afresh here.</source>
        <translation>Styrk på leverantörens sida vem du är. När du är klar där läses allt på nytt här.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/changing.py"/>
        <source>Prove in the browser who you are; then it is read afresh here.</source>
        <translation>Styrk i webbläsaren vem du är; därefter läses det på nytt här.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/changing.py"/>
        <source>Copy the address and paste it into a browser on this computer.</source>
        <translation>Kopiera adressen och klistra in den i en webbläsare på den här datorn.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/changing.py"/>
        <source>Unlocked: it was read afresh.</source>
        <translation>Upplåst: det har lästs på nytt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/changing.py"/>
        <source>Reading afresh to unlock it…</source>
        <translation>Läser på nytt för att låsa upp…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/changing.py"/>
        <source>{feature} in {environment}: {sentence}</source>
        <translation>{feature} i {environment}: {sentence}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/changing.py"/>
        <source>{n} entries were written.</source>
        <comment>{n} entry was written.</comment>
        <translation><numerusform>{n} post skrevs.</numerusform><numerusform>{n} poster skrevs.</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/changing.py"/>
        <source>somebody who is not signed in</source>
        <translation>någon som inte är inloggad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/changing.py"/>
        <source>somebody who is not signed in there</source>
        <translation>någon som inte är inloggad där</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/commands.py"/>
        <source>&amp;Limelight</source>
        <comment>Menu</comment>
        <translation>&amp;Limelight</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/commands.py"/>
        <source>&amp;Edit</source>
        <comment>Menu</comment>
        <translation>&amp;Redigera</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/commands.py"/>
        <source>&amp;Change</source>
        <comment>Menu</comment>
        <translation>Ä&amp;ndra</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/commands.py"/>
        <source>&amp;View</source>
        <comment>Menu</comment>
        <translation>&amp;Visa</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/commands.py"/>
        <source>&amp;Help</source>
        <comment>Menu</comment>
        <translation>&amp;Hjälp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/commands.py"/>
        <source>It is running.</source>
        <translation>Det pågår.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/commands.py"/>
        <source>Not possible now.</source>
        <translation>Inte möjligt nu.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/acknowledge.py"/>
        <source>One day</source>
        <translation>En dag</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/acknowledge.py"/>
        <source>One week</source>
        <translation>En vecka</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/acknowledge.py"/>
        <source>Two weeks</source>
        <translation>Två veckor</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/acknowledge.py"/>
        <source>One month</source>
        <translation>En månad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/acknowledge.py"/>
        <source>Three months</source>
        <translation>Tre månader</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/acknowledge.py"/>
        <source>One year</source>
        <translation>Ett år</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/acknowledge.py"/>
        <source>It is kept beside your profile and sent nowhere. When it ends, the difference shows again.</source>
        <translation>Det sparas intill din profil och skickas ingenstans. När tiden går ut visas skillnaden igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/acknowledge.py"/>
        <source>“{feature}” is {one} in {here} and {other} in {there}</source>
        <translation>”{feature}” är: {one} i {here} och {other} i {there}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/acknowledge.py"/>
        <source>This difference is right for now</source>
        <translation>Skillnaden är rätt tills vidare</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/acknowledge.py"/>
        <source>Why it is right</source>
        <translation>Varför den är rätt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/acknowledge.py"/>
        <source>Acknowledge it</source>
        <translation>Godta den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/acknowledge.py"/>
        <source>For how long</source>
        <translation>Hur länge</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/bar.py"/>
        <source>Differences that nobody called right, or no longer</source>
        <translation>Skillnader som ingen har godtagit, eller inte längre</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/bar.py"/>
        <source>Differences that somebody called right, until a day</source>
        <translation>Skillnader som någon har godtagit, till en viss dag</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/bar.py"/>
        <source>Features that cannot be compared, as a side could not be read</source>
        <translation>Funktioner som inte kan jämföras, eftersom en sida inte kunde läsas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/bar.py"/>
        <source>Features that are the same on both sides</source>
        <translation>Funktioner som är lika på båda sidor</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/model.py"/>
        <location filename="../../app/limelight/ui/stage/dialogs.py"/>
        <source>PROD  </source>
        <translation>PROD  </translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/model.py"/>
        <source>Who gets it, in each</source>
        <translation>Vem som får den, i var och en</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/model.py"/>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <source>Difference</source>
        <translation>Skillnad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/sides.py"/>
        <source>First environment</source>
        <translation>Första miljön</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/sides.py"/>
        <source>Second environment</source>
        <translation>Andra miljön</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/sides.py"/>
        <source>Swap</source>
        <translation>Byt plats</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/sides.py"/>
        <source>Swap the two environments</source>
        <translation>Byt plats på de två miljöerna</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/sides.py"/>
        <source>Put the second environment first</source>
        <translation>Sätt den andra miljön först</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/table.py"/>
        <source>Features that differ</source>
        <translation>Funktioner som skiljer sig</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/table.py"/>
        <location filename="../../app/limelight/ui/stage/dialogs.py"/>
        <source>Columns</source>
        <translation>Kolumner</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/view.py"/>
        <source>Select a feature to read how it differs; Enter shows it on the stage.</source>
        <translation>Välj en funktion för att läsa hur den skiljer sig; Enter visar den på scenen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/view.py"/>
        <source>There is nothing to compare yet</source>
        <translation>Det finns inget att jämföra än</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/view.py"/>
        <source>Two environments are needed. Connect another one, and see here where they differ.</source>
        <translation>Det behövs två miljöer. Anslut en till, och se här var de skiljer sig.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/view.py"/>
        <source>No feature has been read yet</source>
        <translation>Ingen funktion har lästs än</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/view.py"/>
        <source>As soon as one is, it is compared.</source>
        <translation>Så snart en har lästs jämförs den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/view.py"/>
        <source>Acknowledge…</source>
        <translation>Godta…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/view.py"/>
        <source>Withdraw</source>
        <translation>Dra tillbaka</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/view.py"/>
        <source>Compare</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/view.py"/>
        <location filename="../../app/limelight/ui/stage/emptiness.py"/>
        <source>Every word has to occur in the name, the key, the owner or a tag.</source>
        <translation>Varje ord måste finnas i namnet, nyckeln, ägaren eller en etikett.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/view.py"/>
        <location filename="../../app/limelight/ui/stage/emptiness.py"/>
        <source>No feature fits this filter</source>
        <translation>Ingen funktion passar filtret</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/view.py"/>
        <source>Whatever could be compared is the same in both, or its difference is acknowledged.</source>
        <translation>Allt som kunde jämföras är lika i båda, eller så är skillnaden godtagen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/view.py"/>
        <source>No open difference</source>
        <translation>Ingen öppen skillnad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/view.py"/>
        <source>No feature is so</source>
        <translation>Ingen funktion stämmer med valet</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/view.py"/>
        <source>Choose other chips to see more.</source>
        <translation>Välj andra filterknappar för att se fler.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/view.py"/>
        <location filename="../../app/limelight/ui/inspector/inspector.py"/>
        <source>The selected feature</source>
        <translation>Den valda funktionen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <source>The same on both sides.</source>
        <translation>Lika på båda sidor.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <source>Different, and nobody said that it is right.</source>
        <translation>Olika, och ingen har sagt att det är rätt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <source>Cannot be compared: a side could not be read, or how far it is on is not read yet.</source>
        <translation>Kan inte jämföras: en sida kunde inte läsas, eller så är det inte läst än hur långt den är på.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <source>Acknowledged until {expires_at}: {reason}</source>
        <translation>Godtagen till {expires_at}: {reason}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <source>Acknowledgement expired on {expires_at}: {reason}</source>
        <translation>Godtagandet löpte ut {expires_at}: {reason}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>Key: {feature}</source>
        <translation>Nyckel: {feature}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <source>{place}: {cell}; who gets it: {exposure}</source>
        <translation>{place}: {cell}; vem som får den: {exposure}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <source>{open_ones} between {left} and {right}</source>
        <translation>{open_ones} mellan {left} och {right}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <source>{n} differences</source>
        <comment>{n} difference</comment>
        <translation><numerusform>{n} skillnad</numerusform><numerusform>{n} skillnader</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <source>{n} more acknowledged</source>
        <comment>{n} more acknowledged</comment>
        <translation><numerusform>{n} godtagen till</numerusform><numerusform>{n} godtagna till</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <source>{n} acknowledgements expired</source>
        <comment>{n} acknowledgement expired</comment>
        <translation><numerusform>{n} godtagande har löpt ut</numerusform><numerusform>{n} godtaganden har löpt ut</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <source>{n} not known</source>
        <comment>{n} not known</comment>
        <translation><numerusform>{n} okänd</numerusform><numerusform>{n} okända</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <location filename="../../app/limelight/ui/stage/head.py"/>
        <source>Version not known</source>
        <translation>Versionen inte känd</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <source>Exposure in {name}</source>
        <translation>Synlighet i {name}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <source>As of {now}. {read}.</source>
        <translation>Per {now}. {read}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <source>was never read</source>
        <translation>har aldrig lästs</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <source>was read {at}</source>
        <translation>lästes {at}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <source>Acknowledged{by} {made_at}, until {expires_at}</source>
        <translation>Godtagen{by} {made_at}, till {expires_at}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>Why: {reason}</source>
        <translation>Varför: {reason}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/compare/words.py"/>
        <source>It was acknowledged as {was}</source>
        <translation>Den godtogs som {was}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/answers.py"/>
        <source>Type the name of the environment</source>
        <translation>Skriv miljöns namn</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/answers.py"/>
        <source>To confirm, type the name of the environment: {name}</source>
        <translation>Bekräfta genom att skriva miljöns namn: {name}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/answers.py"/>
        <source>That is the name.</source>
        <translation>Det är namnet.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/answers.py"/>
        <source>Not the name yet.</source>
        <translation>Inte namnet än.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/answers.py"/>
        <source>Reason (optional)</source>
        <translation>Skäl (valfritt)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/armed.py"/>
        <source>The computer slept. Read again before you confirm.</source>
        <translation>Datorn har varit i viloläge. Läs igen innan du bekräftar.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/armed.py"/>
        <source>Exposure, last change, deployed code, freezes, permissions and dependents are read afresh.</source>
        <translation>Synlighet, senaste ändring, driftsatt kod, ändringsstopp, behörigheter och beroenden läses på nytt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/armed.py"/>
        <source>Reading what this rests on…</source>
        <translation>Läser det som detta bygger på…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/armed.py"/>
        <location filename="../../app/limelight/ui/confirm/dialog.py"/>
        <location filename="../../app/limelight/ui/confirm/head.py"/>
        <location filename="../../app/limelight/ui/connections/dialog.py"/>
        <location filename="../../app/limelight/ui/inspector/release_button.py"/>
        <location filename="../../app/limelight/ui/noticing/settings_dialog.py"/>
        <location filename="../../app/limelight/ui/plans/editor.py"/>
        <location filename="../../app/limelight/ui/sign_in/dialog.py"/>
        <location filename="../../app/limelight/ui/word_dialog.py"/>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/armed.py"/>
        <source>That did not work</source>
        <translation>Det gick inte</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/armed.py"/>
        <source>Cancelled</source>
        <translation>Avbruten</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/armed.py"/>
        <source>It was given up before anything was sent.</source>
        <translation>Den avbröts innan något hade skickats.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/armed.py"/>
        <source>What stands behind the change</source>
        <translation>Vad som ligger bakom ändringen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/armed.py"/>
        <source>Cancelling…</source>
        <translation>Avbryter…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/arming.py"/>
        <source>Please read it first.</source>
        <translation>Läs det först.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/arming.py"/>
        <source>OLD: this was read at {read_at}. Read again before you confirm.</source>
        <translation>GAMMALT: detta lästes {read_at}. Läs igen innan du bekräftar.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/at_time.py"/>
        <source>Release later, at</source>
        <translation>Släpp senare, vid tiden</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/at_time.py"/>
        <source>Choose a time.</source>
        <translation>Välj en tid.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/at_time.py"/>
        <source>{system} does it by itself on {time}, also while Limelight is closed, unless it was changed by then. Until then it can be withdrawn.</source>
        <translation>{system} gör det av sig självt {time}, även när Limelight är stängt, om inget har ändrats till dess. Fram till dess kan det dras tillbaka.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/dialog.py"/>
        <location filename="../../app/limelight/ui/plans/dialog.py"/>
        <source>It cannot be done now; the reason is above.</source>
        <translation>Det kan inte göras nu; skälet står ovan.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/dialog.py"/>
        <source>Reading</source>
        <translation>Läser</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/dialog.py"/>
        <source>{change} on {time}</source>
        <translation>{change} {time}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/dialog.py"/>
        <source>Choose another time.</source>
        <translation>Välj en annan tid.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Nothing says whether its code is deployed here</source>
        <translation>Inget säger om dess kod är driftsatt här</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Not deployed here</source>
        <translation>Inte driftsatt här</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Deployed on some instances</source>
        <translation>Driftsatt på några instanser</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <location filename="../../app/limelight/ui/held/table.py"/>
        <source>Waits</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Goes back to</source>
        <translation>Går tillbaka till</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Depends on it</source>
        <translation>Beror av den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Needs</source>
        <translation>Behöver</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Last hour</source>
        <translation>Senaste timmen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Held back</source>
        <translation>Hålls tillbaka</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <location filename="../../app/limelight/ui/masthead.py"/>
        <source>Nobody</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Goes to</source>
        <translation>Skickas till</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>{who}, who may {may}</source>
        <translation>{who}; behörighet: {may}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Read at</source>
        <translation>Läst</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>The system has none</source>
        <translation>Systemet har ingen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Since version</source>
        <translation>Från-version</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Not told</source>
        <translation>Framgår inte</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>How it is done</source>
        <translation>Hur det görs</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>All evidence</source>
        <translation>Alla belägg</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Full name</source>
        <translation>Fullständigt namn</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>our profile</source>
        <translation>vår profil</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>, until {until}</source>
        <translation>, till {until}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>{reason} (by {whose}; stops {stops}{until})</source>
        <translation>{reason} (enligt {whose}; stoppar {stops}{until})</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>{what}: it was {was}, now it is {is_now}.</source>
        <translation>{what}: var {was}, är nu {is_now}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Changed by {actor}, {at}{why}</source>
        <translation>Ändrad av {actor}, {at}{why}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>for approval</source>
        <translation>väntar på godkännande</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>for its time, {due_at}</source>
        <translation>väntar på sin tid, {due_at}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <location filename="../../app/limelight/ui/inspector/waiting.py"/>
        <source>Asked for by {asked_by}, {asked_at}</source>
        <translation>Begärd av {asked_by}, {asked_at}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <location filename="../../app/limelight/ui/inspector/waiting.py"/>
        <source>Approved so far by {people}</source>
        <translation>Hittills godkänd av {people}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <location filename="../../app/limelight/ui/inspector/views.py"/>
        <source>Frozen: {freeze}</source>
        <translation>Ändringsstopp: {freeze}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>The system holds: {pending}</source>
        <translation>Systemet håller: {pending}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>No freeze, and no {decided}change that the system holds</source>
        <translation>Inget ändringsstopp, och ingen {decided}ändring som systemet håller</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>other </source>
        <translation>annan </translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Deployed on {have} of {of} instances</source>
        <translation>Driftsatt på {have} av {of} instanser</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>It is not known</source>
        <translation>Det är inte känt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>It could not be read</source>
        <translation>Det gick inte att läsa</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>{why} whether its code is deployed here</source>
        <translation>{why} om dess kod är driftsatt här</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>{words}; version {version} runs here</source>
        <translation>{words}; här körs version {version}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Other evidence says the opposite</source>
        <translation>Andra belägg säger motsatsen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>The sources contradict each other</source>
        <translation>Källorna motsäger varandra</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>The system tells of none</source>
        <translation>Systemet nämner ingen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>{did} by {who}, {when}</source>
        <translation>{did} av {who}, {when}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Not known: the system does not tell</source>
        <translation>Inte känt: systemet säger det inte</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Nothing that is on here</source>
        <translation>Inget som är på här</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Off here: {needs}</source>
        <translation>Av här: {needs}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Could not be read: {needs_unread}</source>
        <translation>Kunde inte läsas: {needs_unread}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>The system does not tell how often it was asked for</source>
        <translation>Systemet säger inte hur ofta den har efterfrågats</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>Asked for {asked} times</source>
        <translation>Efterfrågad {asked} gånger</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>on for {enabled} of them</source>
        <translation>på vid {enabled} av dem</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/facts.py"/>
        <source>last asked for {last_asked_at}</source>
        <translation>senast efterfrågad {last_asked_at}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/flow.py"/>
        <source>Preparing to {verb}</source>
        <translation>Förbereder: {verb}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/head.py"/>
        <source>From {before} to {after}, in {environment}.</source>
        <translation>Från {before} till {after}, i {environment}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/head.py"/>
        <source>Not now, but on {time}, by the system itself.</source>
        <translation>Inte nu, utan {time}, av systemet självt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/head.py"/>
        <source>Read {read_at}</source>
        <translation>Läst {read_at}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/head.py"/>
        <location filename="../../app/limelight/ui/inspector/card.py"/>
        <location filename="../../app/limelight/ui/offer.py"/>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Roll back…</source>
        <translation>Rulla tillbaka…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/head.py"/>
        <source>Turn off…</source>
        <translation>Slå av…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/leading.py"/>
        <source>Something went wrong inside Limelight. The details are on the error output.</source>
        <translation>Något gick fel inne i Limelight. Detaljerna finns i felutskriften.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>Below is how it stands now. Look at it, and confirm anew or cancel.</source>
        <translation>Nedan ser du hur det står nu. Titta på det och bekräfta på nytt, eller avbryt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>Sent; it is not known what became of it</source>
        <translation>Skickad; det är inte känt hur det gick</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>Afterwards</source>
        <translation>Efteråt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>Wanted</source>
        <translation>Önskat</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <location filename="../../app/limelight/ui/plans/progress.py"/>
        <source>Not begun</source>
        <translation>Inte påbörjat</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <location filename="../../app/limelight/ui/plans/progress.py"/>
        <source>To come</source>
        <translation>Återstår</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>You may close this: it goes on, and Activity shows how it ends.</source>
        <translation>Du kan stänga detta: det fortsätter, och Aktivitet visar hur det slutar.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>It is resolved when Limelight looks at it again; Activity shows it until then.</source>
        <translation>Det avgörs när Limelight tittar på det igen; till dess visas det i Aktivitet.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>Recorded at {at}. It stays in Activity.</source>
        <translation>Antecknat {at}. Det finns kvar i Aktivitet.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>Recording what you confirmed</source>
        <translation>Antecknar det du bekräftade</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>The steps after it were not begun.</source>
        <translation>Stegen efter det påbörjades inte.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>Step 1 of {steps} was done</source>
        <translation>Steg 1 av {steps} genomfördes</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>Steps 1 to {done} of {steps} were done</source>
        <translation>Steg 1 till {done} av {steps} genomfördes</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>{told}; step {done} was not sent</source>
        <translation>{told}; steg {done} skickades inte</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>Step {number}: {step}. {sentence}</source>
        <translation>Steg {number}: {step}. {sentence}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>Nothing was sent</source>
        <translation>Inget skickades</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>{sent}: it changed meanwhile</source>
        <translation>{sent}: det ändrades under tiden</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <location filename="../../app/limelight/ui/plans/asked.py"/>
        <source>This cannot be done now</source>
        <translation>Detta kan inte göras nu</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>Please note</source>
        <translation>Observera</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>{n} things to note</source>
        <comment>{n} thing to note</comment>
        <translation><numerusform>{n} sak att notera</numerusform><numerusform>{n} saker att notera</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>How it is done: {steps}.</source>
        <translation>Hur det görs: {steps}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>In {steps} steps, each confirmed before the next:</source>
        <translation>I {steps} steg, vart och ett bekräftat före nästa:</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/pages.py"/>
        <source>Working</source>
        <translation>Arbetar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/sheet.py"/>
        <source>Now, and afterwards</source>
        <translation>Nu och efteråt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/sheet.py"/>
        <source>Was asked for</source>
        <translation>Begärdes</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/sheet.py"/>
        <source>It stays at {before}; asked for was {after}</source>
        <translation>Den står kvar på {before}; {after} begärdes</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/sheet.py"/>
        <source>From {before} to {after}</source>
        <translation>Från {before} till {after}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/sheet.py"/>
        <source>On the path</source>
        <translation>På vägen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/sheet.py"/>
        <source>It is the first environment on the path</source>
        <translation>Det är den första miljön på vägen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/sheet.py"/>
        <source>shown</source>
        <translation>visas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/sheet.py"/>
        <source>hidden</source>
        <translation>visas inte</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/sheet.py"/>
        <location filename="../../app/limelight/ui/copying.py"/>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>never read</source>
        <translation>aldrig läst</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/sheet.py"/>
        <source>{mark}read {read_at}</source>
        <translation>{mark}läst {read_at}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/confirm/sheet.py"/>
        <source>OLD, </source>
        <translation>GAMMALT, </translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connecting.py"/>
        <source>The demo has the one connection that it came with. Start Limelight without the demo to connect to systems of your own.</source>
        <translation>Demon har bara anslutningen som följde med. Starta Limelight utan demon för att ansluta till egna system.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connecting.py"/>
        <source>Connections · DEMO</source>
        <translation>Anslutningar · DEMO</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connecting.py"/>
        <source>Add a connection…</source>
        <translation>Lägg till en anslutning…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connecting.py"/>
        <source>Edit {entry}…</source>
        <translation>Redigera {entry}…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connecting.py"/>
        <source>Sign in to {party}…</source>
        <translation>Logga in på {party}…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/dialog.py"/>
        <source>Edit connection</source>
        <translation>Redigera anslutning</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/dialog.py"/>
        <source>Add connection</source>
        <translation>Lägg till anslutning</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/dialog.py"/>
        <source>Test connection</source>
        <translation>Testa anslutningen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/dialog.py"/>
        <location filename="../../app/limelight/ui/plans/dialog.py"/>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/dialog.py"/>
        <location filename="../../app/limelight/ui/noticing/settings_dialog.py"/>
        <location filename="../../app/limelight/ui/plans/editor.py"/>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/dialog.py"/>
        <source>Saving … The store of your tokens may be asking you.</source>
        <translation>Sparar … Platsen där dina nycklar förvaras kan fråga dig något.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/dialog.py"/>
        <location filename="../../app/limelight/ui/connections/findings.py"/>
        <source>Asking the server …</source>
        <translation>Frågar servern …</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/dialog.py"/>
        <source>Test the connection first.</source>
        <translation>Testa anslutningen först.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/dialog.py"/>
        <source>Nothing is changed at the server by saving.</source>
        <translation>Inget ändras på servern när du sparar.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/findings.py"/>
        <source>Sign in on the page of your provider. It is for this test alone: you sign in again once the connection is saved.</source>
        <translation>Logga in på leverantörens sida. Det gäller bara det här testet: du loggar in igen när anslutningen är sparad.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/findings.py"/>
        <source>What it can do</source>
        <translation>Vad den kan</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/findings.py"/>
        <source>What it cannot do</source>
        <translation>Vad den inte kan</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/findings.py"/>
        <source>The test failed</source>
        <translation>Testet misslyckades</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/findings.py"/>
        <source>Changed since the test</source>
        <translation>Ändrad sedan testet</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/findings.py"/>
        <source>Test the connection again.</source>
        <translation>Testa anslutningen igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/findings.py"/>
        <location filename="../../app/limelight/ui/sign_in/who.py"/>
        <source>Signed in as {caller}</source>
        <translation>Inloggad som {caller}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/findings.py"/>
        <source>It shows no environment to this token. Ask its administrator for read access.</source>
        <translation>Den visar ingen miljö för den här nyckeln. Be dess administratör om läsbehörighet.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/findings.py"/>
        <source>Connected to {server}</source>
        <translation>Ansluten till {server}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/findings.py"/>
        <source>It releases to everyone or to nobody, not to a percentage</source>
        <translation>Den släpper till alla eller till ingen, inte till en procentandel</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/form.py"/>
        <location filename="../../app/limelight/ui/plans/editor.py"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/form.py"/>
        <source>How your people call it</source>
        <translation>Vad ni kallar den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/form.py"/>
        <source>Projects</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/form.py"/>
        <source>default (several: commas between)</source>
        <translation>default (flera: komma emellan)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/form.py"/>
        <source>Certificate authority, a PEM file</source>
        <translation>Certifikatutfärdare, en PEM-fil</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/form.py"/>
        <source>As this computer trusts</source>
        <translation>Som datorn litar på</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/form.py"/>
        <source>Use a private certificate authority</source>
        <translation>Använd en privat certifikatutfärdare</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/form.py"/>
        <source>The projects: {problem}</source>
        <translation>Projekten: {problem}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/form.py"/>
        <source>The title holds an invisible character. Type it anew.</source>
        <translation>Titeln innehåller ett osynligt tecken. Skriv den på nytt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/form.py"/>
        <source>Leave empty to use the one that is kept</source>
        <translation>Lämna tomt för att använda den som förvaras</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/path.py"/>
        <source>Tick at least one environment of this connection.</source>
        <translation>Kryssa i minst en miljö i anslutningen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/path.py"/>
        <source>Give the environment &quot;{remote}&quot; a name.</source>
        <translation>Ge miljön ”{remote}” ett namn.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/path.py"/>
        <source>Two environments are called &quot;{name}&quot;. Give one another name: it is typed to confirm a release.</source>
        <translation>Två miljöer heter ”{name}”. Ge den ena ett annat namn: det skrivs in för att bekräfta ett släpp.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <source>At the server</source>
        <translation>På servern</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <location filename="../../app/limelight/ui/stage/filter_bar.py"/>
        <source>Order</source>
        <translation>Ordning</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <source>Asks for a reason and for the environment&apos;s name before a release</source>
        <translation>Kräver ett skäl och miljöns namn före ett släpp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <source>Test the connection to see the environments of the server.</source>
        <translation>Testa anslutningen för att se serverns miljöer.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <source>From {system}</source>
        <translation>Från {system}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <source>The server shows no {remote} to this token</source>
        <translation>Servern visar ingen {remote} för den här nyckeln</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <source>you may {permissions}</source>
        <translation>du får {permissions}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <source>kind guessed from its name</source>
        <translation>typen gissad utifrån namnet</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <source>critical at the server</source>
        <translation>kritisk på servern</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <source>Show {called}</source>
        <translation>Visa {called}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <source>Name of {called}</source>
        <translation>Namn på {called}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <source>Kind of {called}</source>
        <translation>Typ av {called}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <source>{called} is critical</source>
        <translation>{called} är kritisk</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <source>Move {called} up</source>
        <translation>Flytta upp {called}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <source>Move {called} down</source>
        <translation>Flytta ner {called}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <source>Nearer to development</source>
        <translation>Närmare utveckling</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/path_editor.py"/>
        <source>Nearer to production</source>
        <translation>Närmare produktion</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/sign_in_choice.py"/>
        <source>Choose it only for a server that your organisation runs: a token of yours is sent there. For the test its page opens in your browser, unless you are signed in at this address already.</source>
        <translation>Välj den bara för en server som din organisation driver: en nyckel som är din skickas dit. För testet öppnas dess sida i din webbläsare, om du inte redan är inloggad på den här adressen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/sign_in_choice.py"/>
        <source>People sign in with</source>
        <translation>Man loggar in med</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/sign_in_choice.py"/>
        <source>A token that is pasted</source>
        <translation>En inklistrad nyckel</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/connections/sign_in_choice.py"/>
        <source>As {name}, which is at the same server.</source>
        <translation>Som {name}, som finns på samma server.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/console.py"/>
        <source>Something went wrong inside Limelight. What is recorded in Activity, and the age of what is shown, still hold; the details are on the error output.</source>
        <translation>Något gick fel inne i Limelight. Det som är antecknat i Aktivitet, och åldern på det som visas, gäller fortfarande; detaljerna finns i felutskriften.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/copying.py"/>
        <source>no evidence</source>
        <translation>inga belägg</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/copying.py"/>
        <source>partly deployed</source>
        <translation>delvis driftsatt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/copying.py"/>
        <source>1 cell</source>
        <translation>1 ruta</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/copying.py"/>
        <source>{features} in {environments}</source>
        <translation>{features} i {environments}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/copying.py"/>
        <source>code: {cell}</source>
        <translation>kod: {cell}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/copying.py"/>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>evidence disagrees</source>
        <translation>beläggen är oense</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/copying.py"/>
        <source>{feature} in {environment}: {told}. {read}.</source>
        <translation>{feature} i {environment}: {told}. {read}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/copying.py"/>
        <location filename="../../app/limelight/ui/hands.py"/>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>DEMO </source>
        <translation>DEMO </translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/copying.py"/>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>Never read</source>
        <translation>Aldrig läst</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/copying.py"/>
        <source>OLD when copied: read</source>
        <translation>GAMMALT vid kopieringen: läst</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/copying.py"/>
        <source>{old} {read_at}, {age} before this was copied</source>
        <translation>{old} {read_at}, {age} före kopieringen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/copying.py"/>
        <source>{n} more features not copied.</source>
        <comment>{n} more feature not copied.</comment>
        <translation><numerusform>{n} funktion till kopierades inte.</numerusform><numerusform>{n} funktioner till kopierades inte.</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/deep_links.py"/>
        <source>A link to a feature looks like {scheme}://feature/KEY?environment=ENVIRONMENT.</source>
        <translation>En länk till en funktion ser ut som {scheme}://feature/KEY?environment=ENVIRONMENT.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/deep_links.py"/>
        <source>This link {refused}, so it is not followed. {help}</source>
        <translation>Länken {refused}, så den följs inte. {help}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/deep_links.py"/>
        <source>is longer than {longest} characters</source>
        <translation>är längre än {longest} tecken</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/deep_links.py"/>
        <source>holds characters that no address has</source>
        <translation>innehåller tecken som ingen adress har</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/deep_links.py"/>
        <source>is not an address that can be read</source>
        <translation>är ingen adress som går att läsa</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/deep_links.py"/>
        <source>does not lead to a feature</source>
        <translation>leder inte till en funktion</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/deep_links.py"/>
        <source>does not name one feature</source>
        <translation>anger inte en bestämd funktion</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/deep_links.py"/>
        <source>asks for more than to show a feature</source>
        <translation>begär mer än att visa en funktion</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/card.py"/>
        <source>Polls…</source>
        <translation>Avläsningar…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/card.py"/>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>, DEMO</source>
        <translation>, DEMO</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/card.py"/>
        <source>Last polls of {place} as a table</source>
        <translation>Senaste avläsningarna av {place} som tabell</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/card.py"/>
        <location filename="../../app/limelight/ui/inspector/card.py"/>
        <source>For {place}{mark}</source>
        <translation>För {place}{mark}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>Live</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>Being read for the first time</source>
        <translation>Läses för första gången</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <location filename="../../app/limelight/ui/legend.py"/>
        <source>Old</source>
        <translation>Gammal</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <location filename="../../app/limelight/ui/inspector/card.py"/>
        <source>Not live</source>
        <translation>Inte aktuell</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>Sign in to read it</source>
        <translation>Logga in för att läsa den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>Not read yet</source>
        <translation>Inte läst än</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>{seconds}&#xa0;ms</source>
        <translation>{seconds}&#xa0;ms</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <location filename="../../app/limelight/ui/text.py"/>
        <source>{n}&#xa0;s</source>
        <translation>{n}&#xa0;s</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>; what is shown is {age} old</source>
        <translation>; det som visas är {age} gammalt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>{words}; being read</source>
        <translation>{words}; läses nu</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>{words}; tried again in {next_try_at}</source>
        <translation>{words}; nytt försök om {next_try_at}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>Nobody is signed in here, so nothing new is read.</source>
        <translation>Ingen är inloggad här, så inget nytt läses.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>Newest deployments</source>
        <translation>Nyaste driftsättningarna</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>Who may release</source>
        <translation>Vem som får släppa</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>Read from</source>
        <translation>Läses från</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>Nothing has told of deployments yet.</source>
        <translation>Inget har berättat om driftsättningar än.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>Nothing that is read here tells of deployments.</source>
        <translation>Inget som läses här berättar om driftsättningar.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>The version is not known.</source>
        <translation>Versionen är inte känd.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>and {versions} more</source>
        <translation>och {versions} till</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>A version that is not named</source>
        <translation>En version som inte anges</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>names {n} features</source>
        <comment>names {n} feature</comment>
        <translation><numerusform>nämner {n} funktion</numerusform><numerusform>nämner {n} funktioner</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>Nobody is signed in here, so nobody may release from here.</source>
        <translation>Ingen är inloggad här, så ingen får släppa härifrån.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>, a token that acts for a program,</source>
        <translation>, en nyckel som agerar för ett program,</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>You, as {person}{service}: {rights}.</source>
        <translation>Du, som {person}{service}: {rights}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>The server says so, and decides again at every change.</source>
        <translation>Servern säger det, och avgör på nytt vid varje ändring.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>Critical: a change asks for a reason and for the typed name.</source>
        <translation>Kritisk: en ändring kräver ett skäl och att namnet skrivs in.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>A change asks for a reason.</source>
        <translation>En ändring kräver ett skäl.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>may {rights}</source>
        <translation>får {rights}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>may look and change nothing</source>
        <translation>får titta och inte ändra något</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>may do nothing</source>
        <translation>får inte göra något</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>, every {poll_seconds}</source>
        <translation>, med {poll_seconds} mellanrum</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>Its toggle system</source>
        <translation>Dess brytarsystem</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>Last read {read_at}</source>
        <translation>Senast läst {read_at}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>Being polled for the first time…</source>
        <translation>Avläses för första gången…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>Not polled yet in this run.</source>
        <translation>Inte avläst än i den här körningen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>Last poll: {seconds}, {outcome}, at {clock}</source>
        <translation>Senaste avläsningen: {seconds}, {outcome}, {clock}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>{well} of {count} polls went well, half of them in {middle} or less, the slowest in {slowest}</source>
        <translation>{well} av {count} avläsningar gick bra, hälften av dem på högst {middle}, den långsammaste på {slowest}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>{failed} failed</source>
        <translation>{failed} misslyckades</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/panels.py"/>
        <source>{others} brought nothing that is shown</source>
        <translation>{others} gav inget som visas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/poll_table.py"/>
        <source>Began at</source>
        <translation>Började</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/poll_table.py"/>
        <source>Last polls of {environment}</source>
        <translation>Senaste avläsningarna av {environment}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/poll_table.py"/>
        <source>The newest first. The time runs until what came was read, or until it was given up.</source>
        <translation>Den nyaste först. Tiden går tills det som kom hade lästs, eller tills försöket gavs upp.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/poll_table.py"/>
        <source>Last polls</source>
        <translation>Senaste avläsningarna</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/sparkline.py"/>
        <source>Latency of the last polls</source>
        <translation>Svarstid för de senaste avläsningarna</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/tally.py"/>
        <source>Features by standing</source>
        <translation>Funktioner per läge</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/environments/view.py"/>
        <source>Environments in path order</source>
        <translation>Miljöer i vägens ordning</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/further_pages.py"/>
        <source>The table is on the clipboard.</source>
        <translation>Tabellen ligger i Urklipp.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/going.py"/>
        <source>No feature is shown, so there is no cell to go to. Clear the filter first.</source>
        <translation>Ingen funktion visas, så det finns ingen ruta att gå till. Rensa filtret först.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/going.py"/>
        <source>A link came while a dialog was open, so nothing was shown. Close the dialog and use the link again.</source>
        <translation>En länk kom medan en dialogruta var öppen, så inget visades. Stäng dialogrutan och använd länken igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/going.py"/>
        <source>There is no feature with the key {feature} here.</source>
        <translation>Det finns ingen funktion med nyckeln {feature} här.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/going.py"/>
        <source>Looking for {feature} while the environments are read…</source>
        <translation>Letar efter {feature} medan miljöerna läses…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/going.py"/>
        <source>The link names the environment {environment}, which this profile does not have.</source>
        <translation>Länken anger miljön {environment}, som inte finns i profilen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>Roll back the newest release…</source>
        <translation>Rulla tillbaka det nyaste släppet…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>Open the confirmation that rolls back what was released last from here.</source>
        <translation>Öppna bekräftelsen som rullar tillbaka det som senast släpptes härifrån.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>Nothing was released from here since the program was started, or something else changed since.</source>
        <translation>Inget har släppts härifrån sedan programmet startades, eller så har något annat ändrats sedan dess.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>Copy as</source>
        <translation>Kopiera som</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>Select a cell on the stage first.</source>
        <translation>Välj först en ruta på scenen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>What is selected on the stage, as text.</source>
        <translation>Det som är valt på scenen, som text.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>For a ticket or a wiki.</source>
        <translation>För ett ärende eller en wiki.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>For a spreadsheet; nothing of it can run.</source>
        <translation>För kalkylprogram; inget i den kan köras.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>Copy link</source>
        <translation>Kopiera länk</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>An address that opens the selected cell.</source>
        <translation>En adress som öppnar den valda rutan.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>Go to…</source>
        <translation>Gå till…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>Find a feature, an environment, a view or a command, and go there.</source>
        <translation>Hitta en funktion, en miljö, en vy eller ett kommando, och gå dit.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <location filename="../../app/limelight/ui/keys.py"/>
        <source>Keyboard</source>
        <translation>Tangentbord</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>Every command with its keys.</source>
        <translation>Varje kommando med sina tangenter.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>Select a cell of an environment on the stage first.</source>
        <translation>Välj först en ruta i en miljö på scenen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>Move the selected environment one place to the left; its head can be dragged, too.</source>
        <translation>Flytta den valda miljön ett steg åt vänster; du kan också dra dess rubrik.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>Move the selected environment one place to the right; its head can be dragged, too.</source>
        <translation>Flytta den valda miljön ett steg åt höger; du kan också dra dess rubrik.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>Move the column left</source>
        <translation>Flytta kolumnen åt vänster</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>Move the column right</source>
        <translation>Flytta kolumnen åt höger</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>Presentation</source>
        <translation>Presentation</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>The whole screen, larger type and no names of people; F11 or Esc ends it.</source>
        <translation>Hela skärmen, större text och inga personnamn; F11 eller Esc avslutar.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <location filename="../../app/limelight/ui/insights/bar.py"/>
        <source>Copy picture</source>
        <translation>Kopiera bild</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>Copy a picture of the features that are in view, with its time.</source>
        <translation>Kopiera en bild av funktionerna som syns, med tidpunkten.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hand_commands.py"/>
        <source>Turn to the stage first; there has to be a feature on it.</source>
        <translation>Gå först till scenen; det måste finnas en funktion på den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hands.py"/>
        <source>own view: </source>
        <translation>egen vy: </translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hands.py"/>
        <source>Copied a link to it.</source>
        <translation>Kopierade en länk till den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hands.py"/>
        <source>Copied {chosen} as {form}. {rest}</source>
        <translation>Kopierade {chosen} som {form}. {rest}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hands.py"/>
        <source>It stands at the end already.</source>
        <translation>Den står redan längst ut.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hands.py"/>
        <source>Copied a picture of what is in view.</source>
        <translation>Kopierade en bild av det som syns.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/hands.py"/>
        <source>A view of your own.</source>
        <translation>En egen vy.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/table.py"/>
        <source>Asked for by</source>
        <translation>Begärd av</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/table.py"/>
        <source>What you may do</source>
        <translation>Vad du får göra</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/table.py"/>
        <location filename="../../app/limelight/ui/held/view.py"/>
        <source>Pending changes</source>
        <translation>Väntande ändringar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/view.py"/>
        <source>Details read {age}</source>
        <translation>Detaljerna lästes {age}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/view.py"/>
        <source>Reading the details…</source>
        <translation>Läser detaljerna…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/view.py"/>
        <source>More may wait where it could not be read</source>
        <translation>Mer kan vänta där det inte gick att läsa</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/view.py"/>
        <source>No change waits for an approval or for its time, as far as this could be read.</source>
        <translation>Ingen ändring väntar på ett godkännande eller på sin tid, så långt detta kunde läsas.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/view.py"/>
        <location filename="../../app/limelight/ui/insights/view.py"/>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>No environment is connected yet.</source>
        <translation>Ingen miljö är ansluten än.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/view.py"/>
        <source>The selected change</source>
        <translation>Den valda ändringen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/held/words.py"/>
        <source>{n} changes wait</source>
        <comment>{n} change waits</comment>
        <translation><numerusform>{n} ändring väntar</numerusform><numerusform>{n} ändringar väntar</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/words.py"/>
        <source>Nothing waits</source>
        <translation>Inget väntar</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/held/words.py"/>
        <source>At least {n} changes wait</source>
        <comment>At least {n} change waits</comment>
        <translation><numerusform>Minst {n} ändring väntar</numerusform><numerusform>Minst {n} ändringar väntar</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/words.py"/>
        <source>what waits in {environments} is not known now</source>
        <translation>vad som väntar i {environments} är inte känt nu</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/held/words.py"/>
        <source>{n} for your approval</source>
        <comment>{n} for your approval</comment>
        <translation><numerusform>{n} på ditt godkännande</numerusform><numerusform>{n} på ditt godkännande</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/held/words.py"/>
        <source>{n} of them for yours</source>
        <comment>{n} of them for yours</comment>
        <translation><numerusform>{n} av dem på ditt</numerusform><numerusform>{n} av dem på ditt</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/held/words.py"/>
        <source>{n} for an approval</source>
        <comment>{n} for an approval</comment>
        <translation><numerusform>{n} på ett godkännande</numerusform><numerusform>{n} på ett godkännande</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/held/words.py"/>
        <source>{n} for their time</source>
        <comment>{n} for its time</comment>
        <translation><numerusform>{n} på sin tid</numerusform><numerusform>{n} på sin tid</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/words.py"/>
        <source>{environment}: nobody is signed in there. Sign in to see what waits.</source>
        <translation>{environment}: ingen är inloggad där. Logga in för att se vad som väntar.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/words.py"/>
        <source>{environment}: {person} may not look there, says the server.</source>
        <translation>{environment}: {person} får inte titta där, säger servern.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/words.py"/>
        <source>{environment}: last read {age}.</source>
        <translation>{environment}: senast läst {age}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/words.py"/>
        <source>{system} tells of no changes that wait: {environments}.</source>
        <translation>{system} nämner inga ändringar som väntar: {environments}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/words.py"/>
        <source>Not told yet</source>
        <translation>Framgår inte än</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/words.py"/>
        <source>For approval</source>
        <translation>På godkännande</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/words.py"/>
        <source>For {time}</source>
        <translation>På {time}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/words.py"/>
        <source>For its time</source>
        <translation>På sin tid</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/words.py"/>
        <source>You may approve it</source>
        <translation>Du får godkänna den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/words.py"/>
        <source>Yours: you may withdraw it</source>
        <translation>Din: du får dra tillbaka den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/words.py"/>
        <source>You may withdraw it</source>
        <translation>Du får dra tillbaka den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/words.py"/>
        <source>You approved it; somebody else has to</source>
        <translation>Du har godkänt den; någon annan måste också</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/held/words.py"/>
        <source>Somebody else decides</source>
        <translation>Någon annan avgör</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/idle_lock.py"/>
        <source>Locked after ten idle minutes: unlock to go on.</source>
        <translation>Låst efter tio minuters overksamhet: lås upp för att fortsätta.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/idle_lock.py"/>
        <source>Only rolling back is unlocked, for the sign-in could not be reached. Unlock again to release.</source>
        <translation>Bara tillbakarullning är upplåst, för inloggningen gick inte att nå. Lås upp igen för att släppa.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/idle_lock.py"/>
        <source>{environment} stays locked, because it could not be read afresh: {trouble}</source>
        <translation>{environment} förblir låst, eftersom den inte gick att läsa på nytt: {trouble}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/bar.py"/>
        <source>How far back</source>
        <translation>Hur långt tillbaka</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/bar.py"/>
        <source>Last 4 weeks</source>
        <translation>Senaste 4 veckorna</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/bar.py"/>
        <source>Last 13 weeks</source>
        <translation>Senaste 13 veckorna</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/bar.py"/>
        <source>Last 26 weeks</source>
        <translation>Senaste 26 veckorna</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/bar.py"/>
        <source>Last year</source>
        <translation>Senaste året</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/bar.py"/>
        <source>As tables</source>
        <translation>Som tabeller</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/bar.py"/>
        <location filename="../../app/limelight/ui/stage/filter_bar.py"/>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/bar.py"/>
        <source>All environments</source>
        <translation>Alla miljöer</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/bar.py"/>
        <source>as a picture (PNG)…</source>
        <translation>som bild (PNG)…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/bar.py"/>
        <source>as a drawing (SVG)…</source>
        <translation>som ritning (SVG)…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/bar.py"/>
        <source>as tables (CSV)…</source>
        <translation>som tabeller (CSV)…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/charts.py"/>
        <location filename="../../app/limelight/ui/insights/paint.py"/>
        <source>at once</source>
        <translation>genast</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/charts.py"/>
        <source>Releases stand on the line, roll backs hang below it.</source>
        <translation>Släpp står på linjen, tillbakarullningar hänger under den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/charts.py"/>
        <source>A dot for each first release, a line for the middle of a week. Triangles: at least so long.</source>
        <translation>En punkt för varje första släpp, en linje för veckans median. Trianglar: minst så länge.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/charts.py"/>
        <source>A bar for the longest time, a mark in it for the median.</source>
        <translation>En stapel för den längsta tiden, ett märke i den för medianen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/charts.py"/>
        <source>A bar from the first release to everyone; an empty one goes on.</source>
        <translation>En stapel från första släppet till alla; en tom pågår.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/charts.py"/>
        <source>Triangle: deployed. Dot: released. Square: rolled back. Thick: released.</source>
        <translation>Triangel: driftsatt. Punkt: släppt. Kvadrat: tillbakarullad. Tjockt: släppt.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/insights/charts.py"/>
        <source>and {n} more owners, in the table</source>
        <comment>and {n} more owner, in the table</comment>
        <translation><numerusform>och {n} ägare till, i tabellen</numerusform><numerusform>och {n} ägare till, i tabellen</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/charts.py"/>
        <source>{count}, longest {span}</source>
        <translation>{count}, längst {span}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/charts.py"/>
        <source>{count}, not known since when</source>
        <translation>{count}, inte känt sedan när</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/page.py"/>
        <source>The picture is on the clipboard.</source>
        <translation>Bilden finns i urklipp.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/page.py"/>
        <source>Export the insights</source>
        <translation>Exportera insikterna</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/page.py"/>
        <source>The insights were written to {path}.</source>
        <translation>Insikterna skrevs till {path}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/paint.py"/>
        <source>One dot for every {every}</source>
        <translation>En punkt för var {every}:e</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/paint.py"/>
        <source>{most:.0f} d</source>
        <translation>{most:.0f} d</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/paint.py"/>
        <source>{span}, goes on</source>
        <translation>{span}, pågår</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/sheet.py"/>
        <source>Insights of {title}</source>
        <translation>Insikter för {title}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/sheet.py"/>
        <source>{places}; {since} to {now}</source>
        <translation>{places}; {since} till {now}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/view.py"/>
        <source>Insights</source>
        <translation>Insikter</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/view.py"/>
        <source>Reading what was deployed, released and rolled back…</source>
        <translation>Läser vad som driftsatts, släppts och rullats tillbaka…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/view.py"/>
        <source>Not everything is known; what may be missing is hatched</source>
        <translation>Allt är inte känt; det som kan saknas är skrafferat</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/view.py"/>
        <source>The insights could not be read</source>
        <translation>Insikterna kunde inte läsas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/view.py"/>
        <source>Feature whose time line is shown</source>
        <translation>Funktion vars tidslinje visas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/insights/view.py"/>
        <source>Charts</source>
        <translation>Diagram</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/about.py"/>
        <source>Copy key</source>
        <translation>Kopiera nyckeln</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/about.py"/>
        <source>Open its page</source>
        <translation>Öppna dess sida</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/about.py"/>
        <source>How the feature stands in every environment, as sentences</source>
        <translation>Hur funktionen står i varje miljö, som meningar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/about.py"/>
        <source>Created {created}</source>
        <translation>Skapad {created}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/about.py"/>
        <source>In the browser: {link}</source>
        <translation>I webbläsaren: {link}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/about.py"/>
        <source>and {tags} more</source>
        <translation>och {tags} till</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/about.py"/>
        <source>Tags: {shown}</source>
        <translation>Etiketter: {shown}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/about.py"/>
        <source>Nobody is named as owner</source>
        <translation>Ingen anges som ägare</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/about.py"/>
        <source>in the code since {since_version}</source>
        <translation>i koden sedan {since_version}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/about.py"/>
        <source>created {now}</source>
        <translation>skapad {now}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/about.py"/>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>Needs: {features}</source>
        <translation>Behöver: {features}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/card.py"/>
        <source>Unlock</source>
        <translation>Lås upp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/card.py"/>
        <location filename="../../app/limelight/ui/inspector/release_button.py"/>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Release…</source>
        <translation>Släpp…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/card.py"/>
        <source>In {place}{mark}; a confirmation follows</source>
        <translation>I {place}{mark}; en bekräftelse följer</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/card.py"/>
        <source>{place}{mark}; it is read afresh before</source>
        <translation>{place}{mark}; den läses på nytt först</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/inspector.py"/>
        <source>This feature is no longer in the picture.</source>
        <translation>Funktionen finns inte längre i lägesbilden.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/nothing.py"/>
        <source>Select a feature to see where it is deployed and where it is released.</source>
        <translation>Välj en funktion för att se var den är driftsatt och var den är släppt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/past.py"/>
        <source>Environment whose history is shown</source>
        <translation>Miljön vars historik visas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/past.py"/>
        <source>History in</source>
        <translation>Historik i</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/past.py"/>
        <source>Reading the history…</source>
        <translation>Läser historiken…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/past.py"/>
        <source>The system remembers no change of it there.</source>
        <translation>Systemet minns ingen ändring av den där.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/past.py"/>
        <source>Somebody the system does not name</source>
        <translation>Någon som systemet inte nämner</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/release_button.py"/>
        <source>To everyone…</source>
        <translation>Till alla…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/release_button.py"/>
        <source>To another share…</source>
        <translation>Till en annan andel…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/release_button.py"/>
        <source>To {share}…</source>
        <translation>Till {share}…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/release_button.py"/>
        <source>Release to a share</source>
        <translation>Släpp till en andel</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/release_button.py"/>
        <source>Share in per cent</source>
        <translation>Andel i procent</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/release_button.py"/>
        <source>Go on…</source>
        <translation>Fortsätt…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/release_button.py"/>
        <source>It stands at {now} now. Release it to which share?</source>
        <translation>Läget är nu: {now}. Till vilken andel ska den släppas?</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/views.py"/>
        <source>No evidence about the code</source>
        <translation>Inga belägg om koden</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/views.py"/>
        <source>Code not deployed</source>
        <translation>Koden inte driftsatt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/views.py"/>
        <source>Code on some instances</source>
        <translation>Koden på några instanser</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/views.py"/>
        <source>Code deployed</source>
        <translation>Koden driftsatt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/views.py"/>
        <source>Nothing can be changed: {read_only}</source>
        <translation>Inget kan ändras: {read_only}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/views.py"/>
        <source>Nobody is signed in here. Sign in to change it.</source>
        <translation>Ingen är inloggad här. Logga in för att ändra den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/views.py"/>
        <source>{who} may look here and change nothing, says the server.</source>
        <translation>{who} får titta här och inte ändra något, säger servern.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/views.py"/>
        <source>{who} may not {verb} here, says the server.</source>
        <translation>{who} har inte behörighet till detta här ({verb}), säger servern.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/views.py"/>
        <source>Code on {have} of {of} instances</source>
        <translation>Koden på {have} av {of} instanser</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/views.py"/>
        <source>and {evidence} more</source>
        <translation>och {evidence} till</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/views.py"/>
        <source>{did} by {who} {when}</source>
        <translation>{did} av {who} {when}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/views.py"/>
        <source>Changed {changed_at}; by whom is not told</source>
        <translation>Ändrad {changed_at}; det framgår inte av vem</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/views.py"/>
        <source>The system holds a change: {changes}</source>
        <translation>Systemet håller en ändring: {changes}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/views.py"/>
        <source>The system holds a change</source>
        <translation>Systemet håller en ändring</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/views.py"/>
        <location filename="../../app/limelight/ui/legend.py"/>
        <source>The evidence about its code disagrees</source>
        <translation>Beläggen om dess kod är oense</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/views.py"/>
        <location filename="../../app/limelight/ui/legend.py"/>
        <source>The evidence about the code is getting old</source>
        <translation>Belägget om koden börjar bli gammalt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/views.py"/>
        <source>No newer evidence about the code: {evidence_trouble}</source>
        <translation>Inget nyare belägg om koden: {evidence_trouble}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/views.py"/>
        <source>By {actor}, {ago}</source>
        <translation>Av {actor}, {ago}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/waiting.py"/>
        <source>Waits for approval: {change}</source>
        <translation>Väntar på godkännande: {change}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/waiting.py"/>
        <source>Waits for its time: {change}</source>
        <translation>Väntar på sin tid: {change}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/waiting.py"/>
        <source>Will be released to {target} on {time} by the server</source>
        <translation>Släpps till {target} {time} av servern</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/waiting.py"/>
        <source>Will be rolled back to {target} on {time} by the server</source>
        <translation>Rullas tillbaka till {target} {time} av servern</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/waiting.py"/>
        <source>It is to be done at {due_at}</source>
        <translation>Ska genomföras {due_at}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/waiting.py"/>
        <source>{head}, in {place}; a confirmation follows</source>
        <translation>{head}, i {place}; en bekräftelse följer</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/inspector/window.py"/>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/journal_notice.py"/>
        <source>What to do…</source>
        <translation>Vad du kan göra…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/journal_notice.py"/>
        <source>What do you know about it? (required, recorded for good)</source>
        <translation>Vad vet du om det? (krävs, antecknas för gott)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/keys.py"/>
        <source>Arrow keys</source>
        <translation>Piltangenterna</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/keys.py"/>
        <source>go from cell to cell</source>
        <translation>gå från ruta till ruta</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/keys.py"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/keys.py"/>
        <source>read about the cell on the right</source>
        <translation>läs om rutan till höger</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/keys.py"/>
        <source>Shift+Arrow keys</source>
        <translation>Shift+piltangenterna</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/keys.py"/>
        <source>select several cells, to copy them</source>
        <translation>välj flera rutor för att kopiera dem</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/keys.py"/>
        <source>Letters</source>
        <translation>Bokstäver</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/keys.py"/>
        <source>filter the features</source>
        <translation>filtrera funktionerna</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/keys.py"/>
        <source>Home, End</source>
        <translation>Home, End</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/keys.py"/>
        <source>go to the feature itself, or to the last environment</source>
        <translation>gå till själva funktionen, eller till den sista miljön</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/keys.py"/>
        <source>go to the first or the last feature</source>
        <translation>gå till den första eller den sista funktionen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/keys.py"/>
        <source>Each of these is in the menus too, and in the palette.</source>
        <translation>Allt detta finns också i menyerna och i kommandopaletten.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/keys.py"/>
        <source>On the stage</source>
        <translation>På scenen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/language_commands.py"/>
        <location filename="../../app/limelight/ui/look_commands.py"/>
        <source>As the desktop</source>
        <translation>Som skrivbordet</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/language_commands.py"/>
        <source>The language of everything in the window, from the next start on.</source>
        <translation>Språket för allt i fönstret, från nästa start.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/language_commands.py"/>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/language_commands.py"/>
        <source>From the next start: {language}.</source>
        <translation>Från nästa start: {language}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/legend.py"/>
        <location filename="../../app/limelight/ui/look_commands.py"/>
        <source>What the lamps mean</source>
        <translation>Vad lamporna betyder</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/legend.py"/>
        <source>The newest change took it back: look who did, and why, before it is released again</source>
        <translation>Den nyaste ändringen tog tillbaka den: se vem som gjorde det, och varför, innan den släpps igen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/legend.py"/>
        <source>A change is held by the system until it is approved or its time has come</source>
        <translation>Systemet håller en ändring tills den är godkänd eller dess tid har kommit</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/legend.py"/>
        <source>Changes are held back: a freeze is in force</source>
        <translation>Ändringar hålls tillbaka: ett ändringsstopp gäller</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/legend.py"/>
        <source>Nothing can be changed from here</source>
        <translation>Inget kan ändras härifrån</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/legend.py"/>
        <source>Hatched and without colour: read too long ago to be shown as current; its column says how long ago, and why</source>
        <translation>Skrafferad och utan färg: läst för länge sedan för att visas som aktuell; dess kolumn säger hur länge sedan, och varför</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/legend.py"/>
        <source>Partly, no number</source>
        <translation>Delvis, ingen siffra</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/legend.py"/>
        <source>Released to named audiences only</source>
        <translation>Släppt bara till namngivna målgrupper</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/legend.py"/>
        <source>Short words in a cell</source>
        <translation>Korta ord i en ruta</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/legend.py"/>
        <source>Signs in a cell</source>
        <translation>Tecken i en ruta</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/legend.py"/>
        <source>Its code is on 7 of 8 instances; a warning, where it is released</source>
        <translation>Dess kod finns på 7 av 8 instanser; en varning, där den är släppt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/legend.py"/>
        <source>It waits since it was rolled back, and not for its first release</source>
        <translation>Den väntar sedan den rullades tillbaka, och inte på sitt första släpp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/licences.py"/>
        <source>Limelight {version__} is under the Apache License 2.0. It is made with the parts below, each under its own.</source>
        <translation>Limelight {version__} är licensierat under Apache License 2.0. Det är gjort med delarna nedan, var och en under sin egen licens.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/licences.py"/>
        <source>The window is made with Qt and PySide6 under the GNU Lesser General Public License, version 3 (gnu.org/licenses/lgpl-3.0.html). They are used unchanged, as libraries of their own in this Python&apos;s folder site-packages/PySide6: to use another build of the same version, put its files there, or install it with pip. Their source is at code.qt.io (qt/qtbase, pyside/pyside-setup).</source>
        <translation>Fönstret är gjort med Qt och PySide6 under GNU Lesser General Public License, version 3 (gnu.org/licenses/lgpl-3.0.html). De används oförändrade, som egna bibliotek i den här Python-installationens mapp site-packages/PySide6: för att använda ett annat bygge av samma version lägger du dess filer där, eller installerar det med pip. Källkoden finns på code.qt.io (qt/qtbase, pyside/pyside-setup).</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/licences.py"/>
        <source>Licences</source>
        <translation>Licenser</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/links.py"/>
        <source>This link is not opened: it holds characters that no address has.</source>
        <translation>Länken öppnas inte: den innehåller tecken som ingen adress har.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/links.py"/>
        <source>This link is not opened: it is not an address.</source>
        <translation>Länken öppnas inte: den är ingen adress.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/links.py"/>
        <source>This link is not opened: it is not an https address.</source>
        <translation>Länken öppnas inte: den är ingen https-adress.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/links.py"/>
        <source>This link is not opened: it names a user before the host.</source>
        <translation>Länken öppnas inte: den anger en användare före värden.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/links.py"/>
        <source>This link is not opened: {shown} is not a host that the profile allows (link_hosts).</source>
        <translation>Länken öppnas inte: {shown} är ingen värd som profilen tillåter (link_hosts).</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/links.py"/>
        <source>The folder is not there any more.</source>
        <translation>Mappen finns inte längre.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/links.py"/>
        <source>The desktop did not show the folder.</source>
        <translation>Skrivbordet visade inte mappen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/links.py"/>
        <source>The system&apos;s browser did not open the link.</source>
        <translation>Systemets webbläsare öppnade inte länken.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/look_commands.py"/>
        <source>Light or dark, as the desktop is.</source>
        <translation>Ljust eller mörkt, som skrivbordet.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/look_commands.py"/>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/look_commands.py"/>
        <source>Always light.</source>
        <translation>Alltid ljust.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/look_commands.py"/>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/look_commands.py"/>
        <source>Always dark.</source>
        <translation>Alltid mörkt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/look_commands.py"/>
        <source>Text size</source>
        <translation>Textstorlek</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/look_commands.py"/>
        <source>High contrast</source>
        <translation>Hög kontrast</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/look_commands.py"/>
        <source>Stronger colours and edges; without a choice here it is as the desktop wants it.</source>
        <translation>Starkare färger och kanter; utan ett val här blir det som skrivbordet vill ha det.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/look_commands.py"/>
        <source>Motion</source>
        <translation>Rörelse</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/look_commands.py"/>
        <source>Lamps glow up when they change; nothing ever moves where the desktop wants no motion.</source>
        <translation>Lampor tänds mjukt när de ändras; inget rör sig någonsin där skrivbordet inte vill ha rörelse.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/look_commands.py"/>
        <source>Text is {text_size} % already.</source>
        <translation>Texten är redan {text_size} %.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/look_commands.py"/>
        <source>Larger</source>
        <translation>Större</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/look_commands.py"/>
        <source>Larger text, up to {text_sizes} %.</source>
        <translation>Större text, upp till {text_sizes} %.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/look_commands.py"/>
        <source>Smaller</source>
        <translation>Mindre</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/look_commands.py"/>
        <source>Smaller text again.</source>
        <translation>Mindre text igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/look_commands.py"/>
        <source>Text as large as the desktop&apos;s.</source>
        <translation>Lika stor text som skrivbordets.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/look_commands.py"/>
        <source>Every lamp, sign and mark.</source>
        <translation>Varje lampa, tecken och märke.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/masthead.py"/>
        <source>This window reaches production: {production}</source>
        <translation>Fönstret når produktion: {production}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/masthead.py"/>
        <source>PRODUCTION: {production}</source>
        <translation>PRODUKTION: {production}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/masthead.py"/>
        <source>{count} identities</source>
        <translation>{count} identiteter</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/masthead.py"/>
        <source>not signed in to {missing} of {columns}</source>
        <translation>inte inloggad på {missing} av {columns}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/masthead.py"/>
        <source>Signed in</source>
        <translation>Inloggad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/masthead.py"/>
        <source>Not signed in</source>
        <translation>Inte inloggad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/masthead.py"/>
        <location filename="../../app/limelight/ui/person/popup.py"/>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Who is signed in</source>
        <translation>Vem som är inloggad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/masthead.py"/>
        <source>nobody is signed in</source>
        <translation>ingen är inloggad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/memory.py"/>
        <source>What was remembered of this window could not be understood, so it begins anew; the old file is kept.</source>
        <translation>Det som var sparat om fönstret gick inte att förstå, så det börjar på nytt; den gamla filen finns kvar.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/memory.py"/>
        <source>What was remembered of the stage could not be understood, so it begins anew.</source>
        <translation>Det som var sparat om scenen gick inte att förstå, så den börjar på nytt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/news.py"/>
        <source>More…</source>
        <translation>Mer…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/news.py"/>
        <source>The address is copied. Paste it into a browser on this computer.</source>
        <translation>Adressen är kopierad. Klistra in den i en webbläsare på den här datorn.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/news.py"/>
        <source>Invented data from a server on this computer. Nothing here reaches a real system.</source>
        <translation>Påhittade data från en server på den här datorn. Inget här når ett riktigt system.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/news.py"/>
        <location filename="../../app/limelight/ui/sign_in/waiting.py"/>
        <source>Copy address</source>
        <translation>Kopiera adressen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/news.py"/>
        <source>{n} changes not resolved yet</source>
        <comment>{n} change not resolved yet</comment>
        <translation><numerusform>{n} ändring inte avgjord än</numerusform><numerusform>{n} ändringar inte avgjorda än</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/news.py"/>
        <source>Sign-in needed in {few}</source>
        <translation>Inloggning krävs i {few}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/news.py"/>
        <source>For {names}</source>
        <translation>För {names}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/news.py"/>
        <source>all live</source>
        <translation>alla aktuella</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/news.py"/>
        <source>{stale} not live</source>
        <translation>{stale} inte aktuella</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/notice_commands.py"/>
        <source>Since you last looked…</source>
        <translation>Sedan du tittade senast…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/notice_commands.py"/>
        <source>Nothing is different from what you saw last.</source>
        <translation>Inget skiljer sig från det du såg senast.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/notice_commands.py"/>
        <source>List what others changed since you last looked, and go there.</source>
        <translation>Lista vad andra har ändrat sedan du tittade senast, och gå dit.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/notice_commands.py"/>
        <source>Mark it as seen</source>
        <translation>Markera som sett</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/notice_commands.py"/>
        <source>Tell of it no more.</source>
        <translation>Berätta inte mer om det.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/notice_commands.py"/>
        <location filename="../../app/limelight/ui/noticing/tray.py"/>
        <source>Notifications…</source>
        <translation>Aviseringar…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/notice_commands.py"/>
        <source>What to be told of on the desktop, and when not.</source>
        <translation>Vad du vill få veta på skrivbordet, och när inte.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/noticing.py"/>
        <source>They are shown by the icon in the tray.</source>
        <translation>De visas av ikonen i meddelandefältet.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/noticing/noticing.py"/>
        <location filename="../../app/limelight/ui/noticing/tray.py"/>
        <source>{n} changes since you last looked</source>
        <comment>{n} change since you last looked</comment>
        <translation><numerusform>{n} ändring sedan du tittade senast</numerusform><numerusform>{n} ändringar sedan du tittade senast</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/noticing.py"/>
        <source>{news} since you last looked</source>
        <translation>{news} sedan du tittade senast</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/settings_dialog.py"/>
        <source>Notifications</source>
        <translation>Aviseringar</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/settings_dialog.py"/>
        <source>While you do not look at Limelight, it can tell you on the desktop what others changed. Your own changes are not told. Whatever you choose here, the line “Since you last looked” tells of it when you come back.</source>
        <translation>När du inte tittar på Limelight kan det berätta på skrivbordet vad andra har ändrat. Dina egna ändringar aviseras inte. Vad du än väljer här berättar raden ”Sedan du tittade senast” om det när du kommer tillbaka.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/settings_dialog.py"/>
        <source>Finding out who shows notifications on this desktop…</source>
        <translation>Tar reda på vem som visar aviseringar på det här skrivbordet…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/settings_dialog.py"/>
        <source>An icon in the tray (this desktop has no tray)</source>
        <translation>En ikon i meddelandefältet (det här skrivbordet har inget)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/settings_dialog.py"/>
        <source>Show notifications on the desktop</source>
        <translation>Visa aviseringar på skrivbordet</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/settings_dialog.py"/>
        <source>Also when it is not known how a change of mine ended</source>
        <translation>Även när det inte är känt hur en ändring jag gjort slutade</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/settings_dialog.py"/>
        <source>Not between</source>
        <translation>Inte mellan</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/settings_dialog.py"/>
        <source>Quiet from</source>
        <translation>Tyst från</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/settings_dialog.py"/>
        <source>Quiet until</source>
        <translation>Tyst till</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/settings_dialog.py"/>
        <source>An icon in the tray</source>
        <translation>En ikon i meddelandefältet</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/settings_dialog.py"/>
        <source>Show one now</source>
        <translation>Visa en nu</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/settings_dialog.py"/>
        <source>They are shown by {name}.</source>
        <translation>De visas av {name}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/settings_dialog.py"/>
        <source>and</source>
        <translation>och</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/settings_dialog.py"/>
        <source>Changes in</source>
        <translation>Ändringar i</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/settings_dialog.py"/>
        <source>{name}, PRODUCTION</source>
        <translation>{name}, PRODUKTION</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/since_line.py"/>
        <location filename="../../app/limelight/ui/plans/reminding.py"/>
        <source>Seen</source>
        <translation>Sett</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/since_line.py"/>
        <source>Nothing of this has to be told again</source>
        <translation>Inget av detta behöver berättas igen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/since_line.py"/>
        <source>Shows each of them</source>
        <translation>Visar var och en av dem</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/since_line.py"/>
        <source>Since you last looked, {since}:</source>
        <translation>Sedan du tittade senast, {since}:</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/since_line.py"/>
        <source>Since you last looked:</source>
        <translation>Sedan du tittade senast:</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/since_line.py"/>
        <source>Since you last looked: </source>
        <translation>Sedan du tittade senast: </translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/since_list.py"/>
        <source>Since you last looked</source>
        <translation>Sedan du tittade senast</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/since_list.py"/>
        <source>The first {most} are listed.</source>
        <translation>De första {most} listas.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/since_list.py"/>
        <source>Choose one to see it on the stage.</source>
        <translation>Välj en för att se den på scenen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/since_list.py"/>
        <source>PRODUCTION, {row}</source>
        <translation>PRODUKTION, {row}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/telling.py"/>
        <source>This is how Limelight tells you of a change: in plain text, as here.</source>
        <translation>Så här berättar Limelight om en ändring: i ren text, som här.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/tray.py"/>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Quit</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/tray.py"/>
        <source>nothing new</source>
        <translation>inget nytt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/words.py"/>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>{feature} in {environment}: {told}</source>
        <translation>{feature} i {environment}: {told}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/words.py"/>
        <source>by {actor}</source>
        <translation>av {actor}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/words.py"/>
        <source>its code arrived, waiting for release</source>
        <translation>dess kod har kommit, väntar på släpp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/words.py"/>
        <source> (PRODUCTION)</source>
        <translation> (PRODUKTION)</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/noticing/words.py"/>
        <source>{n} changes</source>
        <comment>{n} change</comment>
        <translation><numerusform>{n} ändring</numerusform><numerusform>{n} ändringar</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/words.py"/>
        <source>and {items} more</source>
        <translation>och {items} till</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/words.py"/>
        <source>Alarm, </source>
        <translation>Larm, </translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/words.py"/>
        <source>{news} in {environment}</source>
        <translation>{news} i {environment}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/words.py"/>
        <source>{deed} of “{feature}”</source>
        <translation>{deed} av ”{feature}”</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/words.py"/>
        <source>{head}: a change in {environment}</source>
        <translation>{head}: en ändring i {environment}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/words.py"/>
        <location filename="../../app/limelight/ui/outcome.py"/>
        <source>We do not know yet</source>
        <translation>Vi vet inte än</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/words.py"/>
        <source>Now it is known</source>
        <translation>Nu är det känt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/noticing/words.py"/>
        <source>, by {actor}</source>
        <translation>, av {actor}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/offer.py"/>
        <source>Newest change: {name} in {place}</source>
        <translation>Nyaste ändringen: {name} i {place}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/offer.py"/>
        <source>Roll back {name} in {place}…</source>
        <translation>Rulla tillbaka {name} i {place}…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/outcome.py"/>
        <source>Reading again before sending</source>
        <translation>Läser igen före sändning</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/outcome.py"/>
        <source>Not sent: changed meanwhile</source>
        <translation>Inte skickad: ändrades under tiden</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/outcome.py"/>
        <source>Not sent: time ran out</source>
        <translation>Inte skickad: tiden tog slut</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/outcome.py"/>
        <source>Sending</source>
        <translation>Skickas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/outcome.py"/>
        <source>Not sent: it could not be sent</source>
        <translation>Inte skickad: det gick inte att skicka</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/outcome.py"/>
        <source>Checking on the server</source>
        <translation>Kontrolleras på servern</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/outcome.py"/>
        <source>Confirmed; someone else acted too</source>
        <translation>Bekräftad; någon annan ändrade också</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/outcome.py"/>
        <source>Confirmed; by whom is not told</source>
        <translation>Bekräftad; det framgår inte av vem</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/outcome.py"/>
        <source>Applied, then changed again</source>
        <translation>Genomförd, sedan ändrad igen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/outcome.py"/>
        <source>Accepted, waits for approval</source>
        <translation>Mottagen, väntar på godkännande</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/outcome.py"/>
        <source>Refused: changed before it arrived</source>
        <translation>Nekad: ändrades innan den kom fram</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/outcome.py"/>
        <source>Not applied</source>
        <translation>Inte genomförd</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/outcome.py"/>
        <source>Accepted, to be done on {time}</source>
        <translation>Mottagen, genomförs {time}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/pages.py"/>
        <source>Stage</source>
        <comment>Page</comment>
        <translation>Scen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/pages.py"/>
        <source>Activity</source>
        <comment>Page</comment>
        <translation>Aktivitet</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/pages.py"/>
        <source>Environments</source>
        <comment>Page</comment>
        <translation>Miljöer</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/pages.py"/>
        <source>Compare</source>
        <comment>Page</comment>
        <translation>Jämför</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/pages.py"/>
        <source>Ask</source>
        <comment>Page</comment>
        <translation>Fråga</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/pages.py"/>
        <source>Plans</source>
        <comment>Page</comment>
        <translation>Planer</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/pages.py"/>
        <source>Pending</source>
        <comment>Page</comment>
        <translation>Väntande</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/pages.py"/>
        <source>Calendar</source>
        <comment>Page</comment>
        <translation>Kalender</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/pages.py"/>
        <source>Insights</source>
        <comment>Page</comment>
        <translation>Insikter</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/palette/entries.py"/>
        <location filename="../../app/limelight/ui/stage/view_bar.py"/>
        <source>View</source>
        <translation>Vy</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/palette/entries.py"/>
        <source>Command</source>
        <translation>Kommando</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/palette/entries.py"/>
        <source>Production environment</source>
        <translation>Produktionsmiljö</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/palette/entries.py"/>
        <source>not possible now: {why_not}</source>
        <translation>inte möjligt nu: {why_not}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/palette/palette.py"/>
        <source>Enter goes there, Up and Down choose, Esc closes.</source>
        <translation>Enter går dit, upp- och nedpil väljer, Esc stänger.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/palette/palette.py"/>
        <source>Find features, environments, views and commands</source>
        <translation>Hitta funktioner, miljöer, vyer och kommandon</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/palette/palette.py"/>
        <source>Command palette</source>
        <translation>Kommandopalett</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/palette/palette.py"/>
        <source>{n} more rows: type further to see them.  </source>
        <comment>{n} more row: type further to see it.  </comment>
        <translation><numerusform>{n} rad till: skriv mer för att se den.  </numerusform><numerusform>{n} rader till: skriv mer för att se dem.  </numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/palette/palette.py"/>
        <source>Nothing is called so.  </source>
        <translation>Inget heter så.  </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/palette/palette.py"/>
        <source>{n} rows. </source>
        <comment>{n} row. </comment>
        <translation><numerusform>{n} rad. </numerusform><numerusform>{n} rader. </numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/palette/palette.py"/>
        <source>Nothing is called so</source>
        <translation>Inget heter så</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/palette/palette.py"/>
        <source>What was found</source>
        <translation>Vad som hittades</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/person/parties.py"/>
        <source>Signs in to {names}</source>
        <translation>Loggar in på {names}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/person/parties.py"/>
        <source>Sign-in needed for {places}</source>
        <translation>Inloggning krävs för {places}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/person/parties.py"/>
        <source>Until {until}, when the token ends, or you sign out.</source>
        <translation>Till {until}, när nyckeln går ut, eller tills du loggar ut.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/person/parties.py"/>
        <source>Until you sign out, or the system takes the token no more.</source>
        <translation>Tills du loggar ut, eller systemet inte längre godtar nyckeln.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/person/parties.py"/>
        <source>Renewed by itself until you sign out or the provider ends it; next before {until}.</source>
        <translation>Förnyas av sig självt tills du loggar ut eller leverantören avslutar det; nästa gång före {until}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/person/parties.py"/>
        <source>Until {until}; then sign in again.</source>
        <translation>Till {until}; logga sedan in igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/person/popup.py"/>
        <source>{title} · DEMO</source>
        <translation>{title} · DEMO</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/person/popup.py"/>
        <source>Nothing is connected yet, so nobody can be signed in.</source>
        <translation>Inget är anslutet än, så ingen kan vara inloggad.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/person/popup.py"/>
        <source>Nobody is signed in</source>
        <translation>Ingen är inloggad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/person/popup.py"/>
        <location filename="../../app/limelight/ui/sign_in/browser_way.py"/>
        <source>Switch person</source>
        <translation>Byt person</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/person/popup.py"/>
        <location filename="../../app/limelight/ui/sign_in/dialog.py"/>
        <source>Sign out</source>
        <translation>Logga ut</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/person/popup.py"/>
        <location filename="../../app/limelight/ui/sign_in/dialog.py"/>
        <location filename="../../app/limelight/ui/sign_in/password_way.py"/>
        <location filename="../../app/limelight/ui/sign_in/ways.py"/>
        <source>Sign in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/planning.py"/>
        <source>A dialog is open. Close it, and open the plan again.</source>
        <translation>En dialogruta är öppen. Stäng den och öppna planen igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/asked.py"/>
        <source>Step {step}: {tick}</source>
        <translation>Steg {step}: {tick}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/asked.py"/>
        <source>What stands behind it</source>
        <translation>Vad som ligger bakom</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/asked.py"/>
        <source>Step {number}: {feature}</source>
        <translation>Steg {number}: {feature}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/asked.py"/>
        <source>Step {number}: {feature} in {environment}, from {exposure} to {target}</source>
        <translation>Steg {number}: {feature} i {environment}, från {exposure} till {target}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/asked.py"/>
        <source>Before this wave, look at this</source>
        <translation>Titta på detta före omgången</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/asked.py"/>
        <source>Open in its readiness</source>
        <translation>Öppet i beredskapen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/asked.py"/>
        <source>It stands so already, so nothing is sent for it.</source>
        <translation>Den står redan så, så inget skickas för den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/asked.py"/>
        <source>In {steps} requests, the harmless one first.</source>
        <translation>I {steps} begäranden, den ofarliga först.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/plans/asked.py"/>
        <source>First what waits is withdrawn. After that, {n} changes that were made are undone, and you are asked anew.</source>
        <comment>First what waits is withdrawn. After that, {n} change that was made is undone, and you are asked anew.</comment>
        <translation><numerusform>Först dras det som väntar tillbaka. Därefter görs {n} utförd ändring ogjord, och du tillfrågas på nytt.</numerusform><numerusform>Först dras det som väntar tillbaka. Därefter görs {n} utförda ändringar ogjorda, och du tillfrågas på nytt.</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/asked.py"/>
        <source>{feature} in {environment} to {target}</source>
        <translation>{feature} i {environment} till {target}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/asked.py"/>
        <source>After that a person looks, and is asked anew: {told}.</source>
        <translation>Därefter tittar en person och tillfrågas på nytt: {told}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/board.py"/>
        <source>No step yet</source>
        <translation>Inget steg än</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/board.py"/>
        <source>A person looks, and confirms the rest.</source>
        <translation>En person tittar och bekräftar resten.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/board.py"/>
        <source>Hold: {words}</source>
        <translation>Hållpunkt: {words}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/board.py"/>
        <source>Wave {at}</source>
        <translation>Omgång {at}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/board.py"/>
        <source>{check}: not asked</source>
        <translation>{check}: inte efterfrågat</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/choosing.py"/>
        <source>What does the new plan start from?</source>
        <translation>Vad utgår den nya planen från?</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/choosing.py"/>
        <location filename="../../app/limelight/ui/plans/editor.py"/>
        <source>New plan</source>
        <translation>Ny plan</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/choosing.py"/>
        <source>Everything can be changed afterwards. A new plan has an id of its own.</source>
        <translation>Allt kan ändras efteråt. En ny plan har ett eget id.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/choosing.py"/>
        <source>An empty plan</source>
        <translation>En tom plan</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/choosing.py"/>
        <source>Start</source>
        <translation>Starta</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/choosing.py"/>
        <source>Open a plan</source>
        <translation>Öppna en plan</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/choosing.py"/>
        <source>Save the plan</source>
        <translation>Spara planen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/dialog.py"/>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/dialog.py"/>
        <location filename="../../app/limelight/ui/plans/sheet.py"/>
        <source>Go back…</source>
        <translation>Gå tillbaka…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/dialog.py"/>
        <source>Reading the plan</source>
        <translation>Läser planen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/dialog.py"/>
        <source>{wave}Read through every change below: you confirm all of them at once.</source>
        <translation>{wave}Läs igenom varje ändring nedan: du bekräftar alla på en gång.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/dialog.py"/>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/dialog.py"/>
        <source>Look at the next wave</source>
        <translation>Titta på nästa omgång</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/dialog.py"/>
        <source>Look again</source>
        <translation>Titta igen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/editor.py"/>
        <source>What is edited</source>
        <translation>Vad som redigeras</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/editor.py"/>
        <location filename="../../app/limelight/ui/plans/sheet.py"/>
        <source>What it is for</source>
        <translation>Vad den är till för</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/editor.py"/>
        <source>Notes on going back</source>
        <translation>Anteckningar om att gå tillbaka</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/editor.py"/>
        <source>Each release has to stand before it on the path for this many days:</source>
        <translation>Varje släpp måste ha stått så här många dagar i miljön före på vägen:</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/editor.py"/>
        <source>Save as another…</source>
        <translation>Spara som en annan…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/editor.py"/>
        <source>The plan has no title. Give it one.</source>
        <translation>Planen har ingen titel. Ge den en.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/editor.py"/>
        <source>The days are a whole number up to {most}.</source>
        <translation>Dagarna är ett heltal upp till {most}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/editor.py"/>
        <source>Add a wave</source>
        <translation>Lägg till en omgång</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/editor.py"/>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/editor.py"/>
        <source>Path</source>
        <translation>Väg</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/flow.py"/>
        <source>Preparing to go back</source>
        <translation>Förbereder att gå tillbaka</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/flow.py"/>
        <source>Preparing to run the plan</source>
        <translation>Förbereder att köra planen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/hand_over.py"/>
        <source>Hand it over now, to be done at the planned time</source>
        <translation>Lämna över nu, att utföras på den planerade tiden</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/hand_over.py"/>
        <source>Each system does its change by itself on {time}, also while Limelight is closed, unless it was changed by then: in no order, and whether or not the others are done. Until then going back withdraws it.</source>
        <translation>Varje system utför själv sin ändring {time}, även när Limelight är stängt, om den inte har ändrats till dess: utan ordning, och oavsett om de andra utförs. Till dess drar Gå tillbaka tillbaka den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/hand_over.py"/>
        <source>This wave cannot be handed over for {time}. {trouble} You are asked when it is time.</source>
        <translation>Den här omgången kan inte lämnas över till {time}. {trouble} Du tillfrågas när det är dags.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/point_rows.py"/>
        <source>What has to be done</source>
        <translation>Vad som ska göras</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/point_rows.py"/>
        <source>Due (2026-12-01)</source>
        <translation>Klar senast (2026-12-01)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/point_rows.py"/>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/point_rows.py"/>
        <source>Group, point {number}</source>
        <translation>Grupp, punkt {number}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/point_rows.py"/>
        <source>{words}, point {number}</source>
        <translation>{words}, punkt {number}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/point_rows.py"/>
        <source>A point of the checklist says nothing. Fill it in, or remove it.</source>
        <translation>En punkt i checklistan säger inget. Fyll i den, eller ta bort den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/point_rows.py"/>
        <source>{due} is not a day. Write it like 2026-12-01.</source>
        <translation>{due} är ingen dag. Skriv den som 2026-12-01.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/point_rows.py"/>
        <source>Add a point</source>
        <translation>Lägg till en punkt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/points.py"/>
        <source>Step {number}: </source>
        <translation>Steg {number}: </translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/points.py"/>
        <source>Open link</source>
        <translation>Öppna länken</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/points.py"/>
        <source>{group} ({done} of {all})</source>
        <translation>{group} ({done} av {all})</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/points.py"/>
        <source>Done by {done_by} on {done_at}</source>
        <translation>Gjord av {done_by} {done_at}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/points.py"/>
        <source>due on {due}</source>
        <translation>ska vara klar {due}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/points.py"/>
        <source>optional</source>
        <translation>valfri</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/points.py"/>
        <source>Nobody is named</source>
        <translation>Ingen anges</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/progress.py"/>
        <source>What was done stays. You can go back on it, or run the rest later: the plan knows from the journal.</source>
        <translation>Det som genomfördes står kvar. Du kan gå tillbaka på det, eller köra resten senare: planen vet det från journalen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/progress.py"/>
        <source>You may close this: the run goes on, and the plan and Activity show how. Closing Limelight ends it.</source>
        <translation>Du kan stänga detta: körningen fortsätter, och planen och Aktivitet visar hur. Stänger du Limelight avslutas den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/progress.py"/>
        <source>Activity and the plan show how each ends. Until its time, Go back withdraws what waits.</source>
        <translation>Aktivitet och planen visar hur var och en slutar. Fram till tiden drar Gå tillbaka tillbaka det som väntar.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/progress.py"/>
        <source>Changes that are done</source>
        <translation>Ändringar som är klara</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/plans/progress.py"/>
        <source>{done} of {n} changes done.</source>
        <comment>{done} of {n} change done.</comment>
        <translation><numerusform>{done} av {n} ändring genomförd.</numerusform><numerusform>{done} av {n} ändringar genomförda.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/plans/progress.py"/>
        <source>{waiting} of {n} changes wait there.</source>
        <comment>{waiting} of {n} change waits there.</comment>
        <translation><numerusform>{waiting} av {n} ändring väntar där.</numerusform><numerusform>{waiting} av {n} ändringar väntar där.</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/progress.py"/>
        <source>Stood so already</source>
        <translation>Stod redan så</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/progress.py"/>
        <source>Step {number}</source>
        <translation>Steg {number}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/recent.py"/>
        <source>New…</source>
        <translation>Ny…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/recent.py"/>
        <source>Open…</source>
        <translation>Öppna…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/recent.py"/>
        <source>Take off the list</source>
        <translation>Ta bort från listan</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/recent.py"/>
        <source>{stem}
Cannot be read</source>
        <translation>{stem}
Kan inte läsas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/reminding.py"/>
        <source>Put this reminder away</source>
        <translation>Lägg undan den här påminnelsen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/plans/reminding.py"/>
        <source>And {n} more plans.</source>
        <comment>And {n} more plan.</comment>
        <translation><numerusform>Och {n} plan till.</numerusform><numerusform>Och {n} planer till.</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/reminding.py"/>
        <source>It is time for a plan</source>
        <translation>Det är dags för en plan</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/reminding.py"/>
        <source>A plan comes near</source>
        <translation>En plan närmar sig</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/sheet.py"/>
        <source>Everything that this plan asks for is met.</source>
        <translation>Allt som planen kräver är uppfyllt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/sheet.py"/>
        <source>It is done.</source>
        <translation>Den är klar.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/sheet.py"/>
        <source>Every point</source>
        <translation>Alla punkter</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/sheet.py"/>
        <source>Readiness: {readiness}</source>
        <translation>Beredskap: {readiness}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/sheet.py"/>
        <source>Run…</source>
        <translation>Kör…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/sheet.py"/>
        <source>Edit</source>
        <translation>Redigera</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/sheet.py"/>
        <source>Run the rest…</source>
        <translation>Kör resten…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <source>A share</source>
        <translation>En andel</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <source>Share, such as 25 %</source>
        <translation>Andel, till exempel 25 %</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <source>{field} of {place}</source>
        <translation>{field} för {place}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <source>Share, such as 25 %, of {place}</source>
        <translation>Andel, till exempel 25 %, för {place}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <source>Move up</source>
        <translation>Flytta upp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <source>Move down</source>
        <translation>Flytta ner</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <source>A step names no feature or no environment. Choose them, or remove the step.</source>
        <translation>Ett steg anger ingen funktion eller ingen miljö. Välj dem, eller ta bort steget.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <source>A share is a number such as 25 %, with two decimals at most.</source>
        <translation>En andel är ett tal som 25 %, med högst två decimaler.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <source>Name of the wave</source>
        <translation>Omgångens namn</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <source>What a person looks at before this wave</source>
        <translation>Vad en person tittar på före omgången</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <source>Hold before it</source>
        <translation>Hållpunkt före den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <source>Remove wave</source>
        <translation>Ta bort omgången</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <source>Add a step</source>
        <translation>Lägg till ett steg</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <source>Name of wave {at}</source>
        <translation>Namn på omgång {at}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <source>What a person looks at before wave {at}</source>
        <translation>Vad en person tittar på före omgång {at}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <source>Remove wave {at} with its steps</source>
        <translation>Ta bort omgång {at} med dess steg</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/step_rows.py"/>
        <source>step {number} of wave {at}</source>
        <translation>steg {number} i omgång {at}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/time_field.py"/>
        <source>Planned for</source>
        <translation>Planerad till</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/time_field.py"/>
        <source>Day and time, such as 2026-12-01 09:00</source>
        <translation>Dag och tid, till exempel 2026-12-01 09:00</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/time_field.py"/>
        <source>Time zone</source>
        <translation>Tidszon</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/time_field.py"/>
        <source>{at} is no day and time. Write it like 2026-12-01 09:00.</source>
        <translation>Detta är inte dag och tid: {at}. Skriv det som 2026-12-01 09:00.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/view.py"/>
        <source>A plan holds several changes that are one release, what has to be true before it, and the way back. Open one from the list, drop a plan&apos;s file here, or start a new one.</source>
        <translation>En plan samlar flera ändringar som är ett och samma släpp, vad som måste stämma före det, och vägen tillbaka. Öppna en ur listan, släpp en plans fil här, eller börja en ny.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/view.py"/>
        <source>No plan is open</source>
        <translation>Ingen plan är öppen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/view.py"/>
        <source>The file was left as it is. Correct it in a text editor, and open it again.</source>
        <translation>Filen lämnades som den var. Rätta den i en textredigerare och öppna den igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/view.py"/>
        <source>This plan cannot be opened</source>
        <translation>Planen kan inte öppnas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Met</source>
        <translation>Uppfyllt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Not met</source>
        <translation>Inte uppfyllt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>To know</source>
        <translation>Att veta</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Not known yet</source>
        <translation>Inte känt än</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Stopped here</source>
        <translation>Stoppat här</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Undone</source>
        <translation>Ångrat</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Running</source>
        <translation>Körs</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Paused: nothing further is sent until you go on</source>
        <translation>Pausad: inget mer skickas förrän du fortsätter</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Done: every change was checked on its server</source>
        <translation>Klar: varje ändring kontrollerades på sin server</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Handed over: each system does its change at its time</source>
        <translation>Överlämnat: varje system utför sin ändring på sin tid</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Stopped: nothing further is sent</source>
        <translation>Stoppad: inget mer skickas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Stopped, because a step was not confirmed</source>
        <translation>Stoppad, eftersom ett steg inte bekräftades</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Stopped, because too much time went by</source>
        <translation>Stoppad, eftersom det gick för lång tid</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Waits for approval</source>
        <translation>Väntar på godkännande</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Due {time}</source>
        <translation>Utförs {time}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>This wave is done. Now comes a hold: look, and then go on</source>
        <translation>Omgången är klar. Nu kommer en hållpunkt: titta, och fortsätt sedan</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Change {at} of {changes} is being made</source>
        <translation>Ändring {at} av {changes} görs</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Stopped: {done} of {states} done</source>
        <translation>Stoppat: {done} av {states} klara</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>{done} of {states} done</source>
        <translation>{done} av {states} klara</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>{n} steps</source>
        <comment>{n} step</comment>
        <translation><numerusform>{n} steg</numerusform><numerusform>{n} steg</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Handed over: waits for its time</source>
        <translation>Överlämnad: väntar på sin tid</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>A change waits for approval</source>
        <translation>En ändring väntar på godkännande</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>A change is not known yet</source>
        <translation>Det är inte känt än hur det gick med en ändring</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Not saved by Limelight yet</source>
        <translation>Inte sparad av Limelight än</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source> on {at}</source>
        <translation> {at}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Revision {revision}, saved by {saved_by}{when}</source>
        <translation>Revision {revision}, sparad av {saved_by}{when}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>Planned for {planned}</source>
        <translation>Planerad till {planned}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/words.py"/>
        <source>No time planned</source>
        <translation>Ingen tid planerad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/plans/writing.py"/>
        <source>Save or cancel what you are editing first.</source>
        <translation>Spara eller avbryt först det du redigerar.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/presenting.py"/>
        <source>These are real systems: {real}. A change here reaches customers.</source>
        <translation>Detta är riktiga system: {real}. En ändring här når kunder.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reasons.py"/>
        <source>The system keeps no reason for it</source>
        <translation>Systemet sparar inget skäl till det</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reasons.py"/>
        <source>Released to {extent}</source>
        <translation>Släppt till {extent}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reasons.py"/>
        <source>Rolled back to {extent}</source>
        <translation>Tillbakarullad till {extent}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reasons.py"/>
        <source>No reason was given</source>
        <translation>Inget skäl angavs</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reasons.py"/>
        <source>ticket {ticket}</source>
        <translation>ärende {ticket}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reasons.py"/>
        <source> afterwards by {by}</source>
        <translation> efteråt av {by}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reasons.py"/>
        <source>Recorded here{later}: {words}</source>
        <translation>Antecknat här{later}: {words}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>A report is made from what Limelight knows now. What is not known, or not current, stands in it as that.</source>
        <translation>En rapport görs av det som Limelight vet nu. Det som inte är känt, eller inte aktuellt, står som det i den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>Where everything stands now, on one page for stakeholders.</source>
        <translation>Var allt står nu, på en sida för intressenter.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>What was released and rolled back in a period, or for a plan.</source>
        <translation>Vad som släpptes och rullades tillbaka under en period, eller för en plan.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>Audit</source>
        <translation>Revision</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>Who, what, when, why, before, after, evidence and outcome, with hashes.</source>
        <translation>Vem, vad, när, varför, före, efter, belägg och utfall, med hashar.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>HTML page (*.html)</source>
        <translation>HTML-sida (*.html)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-arbetsbok (*.xlsx)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>release status</source>
        <translation>släppstatus</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>release report</source>
        <translation>släpprapport</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>audit report</source>
        <translation>revisionsrapport</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>About a period or a plan</source>
        <translation>Om en period eller en plan</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>A period</source>
        <translation>En period</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>Preview…</source>
        <translation>Förhandsgranska…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>Look at its pages before it is saved</source>
        <translation>Titta på sidorna innan den sparas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>Save as…</source>
        <translation>Spara som…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>The plan “{title}”</source>
        <translation>Planen ”{title}”</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>Form</source>
        <translation>Format</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/dialog.py"/>
        <source>Save the report</source>
        <translation>Spara rapporten</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/outcome.py"/>
        <source>Show in folder</source>
        <translation>Visa i mappen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/outcome.py"/>
        <source>Writing the report…</source>
        <translation>Skriver rapporten…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/outcome.py"/>
        <source>Making the pages…</source>
        <translation>Gör sidorna…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/reports/outcome.py"/>
        <source>{n} things in it are not known or not current: the report says which.</source>
        <comment>{n} thing in it is not known or not current: the report says which.</comment>
        <translation><numerusform>{n} sak i den är inte känd eller inte aktuell: rapporten säger vilken.</numerusform><numerusform>{n} saker i den är inte kända eller inte aktuella: rapporten säger vilka.</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/outcome.py"/>
        <source>Saved to {place}</source>
        <translation>Sparad i {place}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/outcome.py"/>
        <source>The systems&apos; histories are read for it, which takes a while where they are long.</source>
        <translation>Systemens historik läses för den, vilket tar en stund om den är lång.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/period_field.py"/>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/period_field.py"/>
        <source>The last {days} days</source>
        <translation>De senaste {days} dagarna</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/period_field.py"/>
        <source>Everything recorded</source>
        <translation>Allt som antecknats</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/period_field.py"/>
        <source>Days of my choice</source>
        <translation>Dagar som jag väljer</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/period_field.py"/>
        <source>First day</source>
        <translation>Första dagen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/period_field.py"/>
        <source>Last day</source>
        <translation>Sista dagen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/period_field.py"/>
        <source>from</source>
        <translation>från</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/period_field.py"/>
        <source>to</source>
        <translation>till</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/period_field.py"/>
        <source>open</source>
        <comment>a period without a beginning or an end</comment>
        <translation>öppen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/preview.py"/>
        <source>Preview</source>
        <translation>Förhandsgranskning</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/preview.py"/>
        <source>Preview of {title}</source>
        <translation>Förhandsgranskning av {title}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/preview.py"/>
        <source>Page {number} of {count}</source>
        <translation>Sida {number} av {count}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/reports/preview.py"/>
        <source>{n} pages, as they would be printed.</source>
        <comment>{n} page, as it would be printed.</comment>
        <translation><numerusform>{n} sida, som den skrivs ut.</numerusform><numerusform>{n} sidor, som de skrivs ut.</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/preview.py"/>
        <source>The first {shown} are shown; the file has all.</source>
        <translation>De första {shown} visas; filen har alla.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/reports/tables.py"/>
        <source>–</source>
        <comment>nothing in a cell</comment>
        <translation>–</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/browser_way.py"/>
        <source>Sign in on the page of your provider. Limelight notices by itself, and never sees your password.</source>
        <translation>Logga in på leverantörens sida. Limelight märker det av sig självt, och ser aldrig ditt lösenord.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/browser_way.py"/>
        <source>Sign in in the browser instead</source>
        <translation>Logga in i webbläsaren i stället</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/browser_way.py"/>
        <source>Asking the provider for its page …</source>
        <translation>Ber leverantören om dess sida …</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/browser_way.py"/>
        <source>Sign in in the browser</source>
        <translation>Logga in i webbläsaren</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/browser_way.py"/>
        <source>{why} Tell whoever set up the sign-in.</source>
        <translation>{why} Säg till den som ställde in inloggningen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/device_way.py"/>
        <source>Use a code on another device</source>
        <translation>Använd en kod på en annan enhet</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/device_way.py"/>
        <source>Asking the provider for a code …</source>
        <translation>Ber leverantören om en kod …</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/device_way.py"/>
        <source>Get a code</source>
        <translation>Hämta en kod</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/device_way.py"/>
        <source>Copy code</source>
        <translation>Kopiera koden</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/device_way.py"/>
        <source>On a phone or another computer, open this address:</source>
        <translation>Öppna den här adressen på en telefon eller en annan dator:</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/device_way.py"/>
        <source>and type this code there. Type it only because you asked for it here.</source>
        <translation>och skriv koden där. Skriv den bara för att du bad om den här.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/device_way.py"/>
        <source>Code: {code}</source>
        <translation>Kod: {code}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/device_way.py"/>
        <source>Good for {left} more</source>
        <translation>Gäller i {left} till</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/device_way.py"/>
        <source>It is not good any more</source>
        <translation>Den gäller inte längre</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/dialog.py"/>
        <source>Sign in · DEMO</source>
        <translation>Logga in · DEMO</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/dialog.py"/>
        <source>{title} (optional)</source>
        <translation>{title} (valfritt)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/dialog.py"/>
        <source>Signing out …</source>
        <translation>Loggar ut …</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/dialog.py"/>
        <source>The demo runs on this computer only. Its page in the browser asks who you want to be.</source>
        <translation>Demon körs bara på den här datorn. Dess sida i webbläsaren frågar vem du vill vara.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/password_way.py"/>
        <source>Sign in with user name and password</source>
        <translation>Logga in med användarnamn och lösenord</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/password_way.py"/>
        <source>Signing in with your password, once …</source>
        <translation>Loggar in med ditt lösenord, en gång …</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/sign_in/password_way.py"/>
        <source>{n} days</source>
        <comment>{n} day</comment>
        <translation><numerusform>{n} dag</numerusform><numerusform>{n} dagar</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/password_way.py"/>
        <location filename="../../app/limelight/ui/sign_in/token_field.py"/>
        <source>Remember it on this computer</source>
        <translation>Kom ihåg den på den här datorn</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/password_way.py"/>
        <source>User name</source>
        <translation>Användarnamn</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/password_way.py"/>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/password_way.py"/>
        <source>You stay signed in for</source>
        <translation>Du förblir inloggad i</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/reading_tokens.py"/>
        <source>With one, Limelight reads how far everything is released in one request instead of one for each feature. It only reads; changes are always made with your own token.</source>
        <translation>Med en sådan läser Limelight hur långt allt är släppt i en enda begäran, i stället för en per funktion. Den läser bara; ändringar görs alltid med din egen nyckel.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/reading_tokens.py"/>
        <source>Token for reading {name}</source>
        <translation>Läsnyckel för {name}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/reading_tokens.py"/>
        <source>Test and keep</source>
        <translation>Testa och behåll</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/reading_tokens.py"/>
        <source>Test and keep the token for reading {name}</source>
        <translation>Testa och behåll läsnyckeln för {name}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/reading_tokens.py"/>
        <source>Remember them on this computer</source>
        <translation>Kom ihåg dem på den här datorn</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/reading_tokens.py"/>
        <source>Asking with the token for {environment} …</source>
        <translation>Frågar med nyckeln för {environment} …</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/reading_tokens.py"/>
        <source>It works: {count} features of {environment} came in one request.</source>
        <translation>Det fungerar: {count} funktioner i {environment} kom i en enda begäran.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/remembering.py"/>
        <source>Remember on this computer</source>
        <translation>Kom ihåg på den här datorn</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/token_field.py"/>
        <source>Token</source>
        <translation>Nyckel</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/waiting.py"/>
        <source>Go on in your browser</source>
        <translation>Fortsätt i din webbläsare</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/waiting.py"/>
        <source>No page opened? Copy its address and paste it into a browser on this computer. If the page shows an error, cancel here and tell whoever set up the sign-in. After five minutes Limelight stops waiting by itself.</source>
        <translation>Öppnades ingen sida? Kopiera dess adress och klistra in den i en webbläsare på den här datorn. Om sidan visar ett fel avbryter du här och säger till den som ställde in inloggningen. Efter fem minuter slutar Limelight vänta av sig självt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/waiting.py"/>
        <source>The address is copied. Paste it into a browser on this computer, within five minutes.</source>
        <translation>Adressen är kopierad. Klistra in den i en webbläsare på den här datorn inom fem minuter.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/waiting.py"/>
        <source>Waiting for the browser</source>
        <translation>Väntar på webbläsaren</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/waiting.py"/>
        <source>{trouble} Copy the address and paste it into a browser on this computer.</source>
        <translation>{trouble} Kopiera adressen och klistra in den i en webbläsare på den här datorn.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/ways.py"/>
        <source>Asking the server who this is …</source>
        <translation>Frågar servern vem detta är …</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/ways.py"/>
        <source>Paste a token</source>
        <translation>Klistra in en nyckel</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>see</source>
        <translation>se</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>not even see</source>
        <translation>inte ens se</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>only see</source>
        <translation>bara se</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>This token belongs to a program, so the system records its name, not yours. Better use one of your own.</source>
        <translation>Nyckeln tillhör ett program, så systemet antecknar dess namn, inte ditt. Använd hellre en egen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>Sent to {origin} only, kept in memory until Limelight closes.</source>
        <translation>Skickas bara till {origin}, förvaras i minnet tills Limelight stängs.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>{store_name}. You paste it again after the next start.</source>
        <translation>{store_name}. Du klistrar in den igen efter nästa start.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>Sent to {origin} only, kept in this computer&apos;s {store_name}.</source>
        <translation>Skickas bara till {origin}, förvaras på den här datorn i {store_name}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>Your password is sent to {origin} once and never stored. It is exchanged for a token of yours that ends on {day}.</source>
        <translation>Ditt lösenord skickas till {origin} en gång och sparas aldrig. Det byts mot en egen nyckel som går ut {day}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>It is in memory until Limelight closes; sign out before, for that revokes it</source>
        <translation>Den finns i minnet tills Limelight stängs; logga ut före det, för då återkallas den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>It is kept in {store_name}; signing out revokes it</source>
        <translation>Den förvaras i {store_name}; när du loggar ut återkallas den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>It is kept in this computer&apos;s {store_name}; signing out revokes it</source>
        <translation>Den förvaras på den här datorn i {store_name}; när du loggar ut återkallas den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>in {span}</source>
        <translation>om {span}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>it is over</source>
        <translation>den har gått ut</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>Signing out revokes it.</source>
        <translation>När du loggar ut återkallas den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>Make a new one in time, and sign in with that.</source>
        <translation>Gör en ny i tid, och logga in med den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>Sign in again for a new one; the old one is revoked then.</source>
        <translation>Logga in igen för att få en ny; den gamla återkallas då.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>The token ends on {until} ({when}). {what}</source>
        <translation>Nyckeln går ut {until} ({when}). {what}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>ends in {left}, on {until}</source>
        <translation>går ut om {left}, {until}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>has ended</source>
        <translation>har gått ut</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>Your token for {place} {ends}. Sign in again with a new one.</source>
        <translation>Din nyckel för {place} {ends}. Logga in igen med en ny.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>You stay signed in until Limelight closes; nothing is kept.</source>
        <translation>Du förblir inloggad tills Limelight stängs; inget sparas.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>{store_name}. You sign in again after the next start.</source>
        <translation>{store_name}. Du loggar in igen efter nästa start.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>What renews your sign-in is kept in this computer&apos;s {store_name}. Your password never comes here.</source>
        <translation>Det som förnyar din inloggning förvaras på den här datorn i {store_name}. Ditt lösenord kommer aldrig hit.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>The token</source>
        <translation>Nyckeln</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>You paste it</source>
        <translation>Du klistrar in den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>What renews your sign-in</source>
        <translation>Det som förnyar din inloggning</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>You sign in</source>
        <translation>Du loggar in</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>{what} is kept in {kept}. {again} again after the next start.</source>
        <translation>{what} förvaras {kept}. {again} igen efter nästa start.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>{what} is kept in this computer&apos;s {kept}.</source>
        <translation>{what} förvaras på den här datorn i {kept}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>You are signed out. {remark}</source>
        <translation>Du är utloggad. {remark}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>The token is gone from this computer.</source>
        <translation>Nyckeln är borta från den här datorn.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>Its page in your browser asks whether to sign you out of {provider} as well.</source>
        <translation>Dess sida i webbläsaren frågar om du också vill loggas ut från {provider}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>You are signed out of everything that {provider} signs in to here.</source>
        <translation>Du är utloggad från allt som {provider} loggar in på här.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>{items} and {last}</source>
        <translation>{items} och {last}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>May {words} in</source>
        <translation>Får {words} i</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/sign_in/words.py"/>
        <source>May not even see</source>
        <translation>Får inte ens se</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/ages.py"/>
        <source>Counted with {name}, which is {age} old</source>
        <translation>Räknat med {name}, där uppgifterna är {age} gamla</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/ages.py"/>
        <source>Counted with {old} environments that are old</source>
        <translation>Räknat med {old} miljöer där uppgifterna är gamla</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/answers.py"/>
        <source>collapsed: Right opens it</source>
        <translation>hopfälld: högerpil öppnar den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/answers.py"/>
        <source>open: Left collapses it</source>
        <translation>öppen: vänsterpil fäller ihop den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/arrangement.py"/>
        <source>Comfortable</source>
        <comment>Density</comment>
        <translation>Luftig</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/arrangement.py"/>
        <source>Compact</source>
        <comment>Density</comment>
        <translation>Kompakt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/arrangement.py"/>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Waiting for release</source>
        <translation>Väntar på släpp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/arrangement.py"/>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Changed this week</source>
        <translation>Ändrade den här veckan</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/arrangement.py"/>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Not everywhere</source>
        <translation>Inte överallt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/arrangement.py"/>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Without code</source>
        <translation>Utan kod</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/arrangement.py"/>
        <source>Give the view a name.</source>
        <translation>Ge vyn ett namn.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/arrangement.py"/>
        <source>The name has {count} characters. Use {most} at most.</source>
        <translation>Namnet har {count} tecken. Använd högst {most}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/arrangement.py"/>
        <source>A view that everyone has is called so. Choose another name.</source>
        <translation>En vy som alla har heter så. Välj ett annat namn.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/arrangement.py"/>
        <source>Another view is called so. Choose another name.</source>
        <translation>En annan vy heter så. Välj ett annat namn.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/arrangement.py"/>
        <source>There are {most} views already. Delete one first.</source>
        <translation>Det finns redan {most} vyer. Ta bort en först.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/chips.py"/>
        <source>Released where the code is not deployed</source>
        <translation>Släppt där koden inte är driftsatt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/chips.py"/>
        <source>Deployed, and waiting for release</source>
        <translation>Driftsatt, och väntar på släpp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/chips.py"/>
        <source>Released to a percentage or to named audiences</source>
        <translation>Släppt till en procentandel eller till namngivna målgrupper</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/chips.py"/>
        <source>On; to how many has not been read yet</source>
        <translation>På; till hur många har inte lästs än</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/chips.py"/>
        <source>Released to everyone</source>
        <translation>Släppt till alla</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/chips.py"/>
        <source>Off, and nothing tells whether the code is deployed</source>
        <translation>Av, och inget säger om koden är driftsatt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/chips.py"/>
        <source>Off, and the code is not deployed</source>
        <translation>Av, och koden är inte driftsatt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/chips.py"/>
        <source>Could not be read</source>
        <translation>Kunde inte läsas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/chips.py"/>
        <source>The environment does not have the toggle</source>
        <translation>Miljön har inte brytaren</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/chips.py"/>
        <source>Standings</source>
        <translation>Lägen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/chips.py"/>
        <source>not read yet</source>
        <translation>inte läst än</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/chips.py"/>
        <source>In {place}:</source>
        <translation>I {place}:</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/chips.py"/>
        <source>In any environment:</source>
        <translation>I någon miljö:</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/delegate.py"/>
        <location filename="../../app/limelight/ui/stage/filter_bar.py"/>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>No owner</source>
        <translation>Ingen ägare</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/dialogs.py"/>
        <source>The filter, the order and the grouping are kept under this name, for this profile.</source>
        <translation>Filtret, ordningen och grupperingen sparas under det här namnet, för den här profilen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/dialogs.py"/>
        <source>Save this view</source>
        <translation>Spara den här vyn</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/dialogs.py"/>
        <source>Save what the stage shows now as a view</source>
        <translation>Spara det scenen visar nu som en vy</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/dialogs.py"/>
        <source>Save the view</source>
        <translation>Spara vyn</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/dialogs.py"/>
        <source>Own views</source>
        <translation>Egna vyer</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/dialogs.py"/>
        <source>Rename</source>
        <translation>Byt namn</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/dialogs.py"/>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/dialogs.py"/>
        <source>F2 renames the selected view, Delete deletes it.</source>
        <translation>F2 byter namn på den valda vyn, Delete tar bort den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/dialogs.py"/>
        <source>You have not saved a view yet.</source>
        <translation>Du har inte sparat någon vy än.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/dialogs.py"/>
        <source>Environments that are shown</source>
        <translation>Miljöer som visas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/dialogs.py"/>
        <source>Show all</source>
        <translation>Visa alla</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/dialogs.py"/>
        <source>What is hidden here is only not shown: it is still read, counted and found.</source>
        <translation>Det som döljs här visas bara inte: det läses, räknas och hittas fortfarande.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/dialogs.py"/>
        <source>Environments that are columns</source>
        <translation>Miljöer som är kolumner</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/emptiness.py"/>
        <source>Connections…</source>
        <comment>Offer</comment>
        <translation>Anslutningar…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/emptiness.py"/>
        <source>Sign in…</source>
        <comment>Offer</comment>
        <translation>Logga in…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/emptiness.py"/>
        <source>Read again</source>
        <comment>Offer</comment>
        <translation>Läs igen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/emptiness.py"/>
        <source>Clear the filter</source>
        <comment>Offer</comment>
        <translation>Rensa filtret</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/emptiness.py"/>
        <source>Add the toggle endpoints of your environments, and see what is deployed and what is released.</source>
        <translation>Lägg till dina miljöers brytartjänster, och se vad som är driftsatt och vad som är släppt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/emptiness.py"/>
        <source>No environment is connected yet</source>
        <translation>Ingen miljö är ansluten än</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/emptiness.py"/>
        <source>Reading the environments…</source>
        <translation>Läser miljöerna…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/emptiness.py"/>
        <source>Sign in to see the features</source>
        <translation>Logga in för att se funktionerna</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/emptiness.py"/>
        <source>The features could not be read</source>
        <translation>Funktionerna kunde inte läsas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/emptiness.py"/>
        <source>There is no feature yet</source>
        <translation>Det finns ingen funktion än</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/filter_bar.py"/>
        <source>All owners</source>
        <translation>Alla ägare</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/filter_bar.py"/>
        <source>All tags</source>
        <translation>Alla etiketter</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/filter_bar.py"/>
        <source>• production</source>
        <translation>• produktion</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/filter_bar.py"/>
        <source>Counts and chips look at these environments only</source>
        <translation>Antal och filterknappar gäller bara dessa miljöer</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/filter_bar.py"/>
        <source>Only features of this owner</source>
        <translation>Bara den här ägarens funktioner</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/filter_bar.py"/>
        <source>Tag</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/filter_bar.py"/>
        <source>Only features with this tag</source>
        <translation>Bara funktioner med den här etiketten</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/filter_bar.py"/>
        <source>In which order the features stand; choose the same again to turn it around</source>
        <translation>I vilken ordning funktionerna står; välj samma igen för att vända den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/filter_bar.py"/>
        <source>Clear</source>
        <translation>Rensa</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/filter_bar.py"/>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Clear the filter</source>
        <translation>Rensa filtret</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/filter_bar.py"/>
        <source>Filter features    Ctrl+F</source>
        <translation>Filtrera funktioner    Ctrl+F</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/filter_bar.py"/>
        <source>Filter features by name, key, owner or tag</source>
        <translation>Filtrera funktioner på namn, nyckel, ägare eller etikett</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/filter_bar.py"/>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/filter_bar.py"/>
        <source>{order} in {environment}</source>
        <translation>{order} i {environment}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/filter_bar.py"/>
        <source>{order}, reversed</source>
        <translation>{order}, omvänd</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/fixed.py"/>
        <source>{shown} of {all}</source>
        <translation>{shown} av {all}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/grouping.py"/>
        <source>Nothing</source>
        <comment>GroupBy</comment>
        <translation>Inget</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/grouping.py"/>
        <source>Owner</source>
        <comment>GroupBy</comment>
        <translation>Ägare</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/grouping.py"/>
        <source>Tag</source>
        <comment>GroupBy</comment>
        <translation>Etikett</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/grouping.py"/>
        <source>Project</source>
        <comment>GroupBy</comment>
        <translation>Projekt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>no evidence about the code</source>
        <translation>inga belägg om koden</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>code not deployed</source>
        <translation>koden inte driftsatt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>code partly deployed</source>
        <translation>koden delvis driftsatt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>, version {version}</source>
        <translation>, version {version}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>OLD, read {age}</source>
        <translation>GAMMALT, läst {age}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source> (DEMO)</source>
        <translation> (DEMO)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>Cannot be changed from here: {read_only}</source>
        <translation>Kan inte ändras härifrån: {read_only}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>Owner: {owner}</source>
        <translation>Ägare: {owner}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>nobody is named</source>
        <translation>ingen anges</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>Tags: {tags}</source>
        <translation>Etiketter: {tags}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>Type: {type}, {lifecycle}</source>
        <translation>Typ: {type}, {lifecycle}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>In the code since version {since_version}</source>
        <translation>I koden sedan version {since_version}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>Created {now}, {created}</source>
        <translation>Skapad {now}, {created}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>, owned by {owner}</source>
        <translation>, ägare {owner}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>{feature}, key {key}{owner}</source>
        <translation>{feature}, nyckel {key}{owner}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source> (exposure: {exposure})</source>
        <translation> (synlighet: {exposure})</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>{n} changes held by the system</source>
        <comment>{n} change held by the system</comment>
        <translation><numerusform>{n} ändring som systemet håller</numerusform><numerusform>{n} ändringar som systemet håller</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>a change held by the system</source>
        <translation>en ändring som systemet håller</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>read-only</source>
        <translation>skrivskyddad</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>evidence is getting old</source>
        <translation>belägget börjar bli gammalt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>frozen</source>
        <translation>ändringsstopp</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>frozen{until}: {reason}</source>
        <translation>ändringsstopp{until}: {reason}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source> until {until}</source>
        <translation> till {until}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>Last changed {changed_at}; the system does not tell by whom</source>
        <translation>Senast ändrad {changed_at}; systemet säger inte av vem</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>Code: no evidence</source>
        <translation>Kod: inga belägg</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>Also</source>
        <translation>Också</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>there</source>
        <translation>finns där</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>not there</source>
        <translation>finns inte</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>Never read. {trouble}</source>
        <translation>Aldrig läst. {trouble}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>OLD: read </source>
        <translation>GAMMALT: läst </translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>Read </source>
        <translation>Läst </translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>, critical: a change asks for a reason and the typed name</source>
        <translation>, kritisk: en ändring kräver ett skäl och att namnet skrivs in</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>System: {system}</source>
        <translation>System: {system}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>Deployed version: {version}</source>
        <translation>Driftsatt version: {version}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>Deployed version: not known</source>
        <translation>Driftsatt version: inte känd</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>Tried again in {wait}</source>
        <translation>Nytt försök om {wait}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>Nobody is signed in there</source>
        <translation>Ingen är inloggad där</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>Signed in as {actor}, who may {rights}</source>
        <translation>Inloggad som {actor}; får {rights}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/sentences.py"/>
        <source>do nothing</source>
        <translation>inte göra något</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/snapshot.py"/>
        <source>As it was on {now}</source>
        <translation>Så som det var {now}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/table.py"/>
        <source>Features by environment</source>
        <translation>Funktioner per miljö</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/view_bar.py"/>
        <source>Own filter</source>
        <translation>Eget filter</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/view_bar.py"/>
        <source>A filter that is kept under a name</source>
        <translation>Ett filter som är sparat under ett namn</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/view_bar.py"/>
        <source>Save…</source>
        <translation>Spara…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/view_bar.py"/>
        <source>Only features that were changed in the last days</source>
        <translation>Bara funktioner som har ändrats de senaste dagarna</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/view_bar.py"/>
        <source>Only features that are on somewhere, and not released everywhere</source>
        <translation>Bara funktioner som är på någonstans och inte släppta överallt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/view_bar.py"/>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Group by</source>
        <translation>Gruppera efter</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/view_bar.py"/>
        <source>What features stand under</source>
        <translation>Vad funktionerna står under</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/view_bar.py"/>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Columns…</source>
        <translation>Kolumner…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/view_bar.py"/>
        <source>Changed in {days} days  ✕</source>
        <translation>Ändrade på {days} dagar  ✕</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/view_bar.py"/>
        <source>Changed in a day  ✕</source>
        <translation>Ändrade på en dag  ✕</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/view_bar.py"/>
        <source>Not everywhere  ✕</source>
        <translation>Inte överallt  ✕</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/view_bar.py"/>
        <source>{shown} of {of} columns…</source>
        <translation>{shown} av {of} kolumner…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/view_bar.py"/>
        <source>{of} hidden</source>
        <translation>{of} visas inte</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/view_bar.py"/>
        <source>all are shown</source>
        <translation>alla visas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/view_bar.py"/>
        <source>Which environments are shown: {hidden}</source>
        <translation>Vilka miljöer som visas: {hidden}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/view_bar.py"/>
        <source>{tip}; press to take it back</source>
        <translation>{tip}; tryck för att ta bort valet</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/wishes.py"/>
        <source>Name</source>
        <comment>SortBy</comment>
        <translation>Namn</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/wishes.py"/>
        <source>Key</source>
        <comment>SortBy</comment>
        <translation>Nyckel</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/wishes.py"/>
        <source>Owner</source>
        <comment>SortBy</comment>
        <translation>Ägare</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/wishes.py"/>
        <source>Newest feature</source>
        <comment>SortBy</comment>
        <translation>Nyaste funktion</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/wishes.py"/>
        <source>Last change</source>
        <comment>SortBy</comment>
        <translation>Senaste ändring</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/wishes.py"/>
        <source>Standing</source>
        <comment>SortBy</comment>
        <translation>Läge</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>Sign in to read</source>
        <translation>Logga in för att läsa</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>Dev</source>
        <translation>Utv</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>Staging</source>
        <translation>Acctest</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>Partly</source>
        <translation>Delvis</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>On, not read yet</source>
        <translation>På, inte läst än</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>On, unread</source>
        <translation>På, oläst</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>No code</source>
        <translation>Ingen kod</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>{word}, on {have} of {of}</source>
        <translation>{word}, på {have} av {of}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>Live, {age}</source>
        <translation>Aktuell, {age}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>{age} old</source>
        <translation>{age} gammal</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>{old}, trying…</source>
        <translation>{old}, försöker…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>{old}, reading…</source>
        <translation>{old}, läser…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>{age} old, ↻ {wait}</source>
        <translation>{age}, ↻ {wait}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>{old}, retry in {wait}</source>
        <translation>{old}, nytt försök om {wait}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>No tag</source>
        <translation>Ingen etikett</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage/words.py"/>
        <source>No project</source>
        <translation>Inget projekt</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Features that are deployed somewhere and wait for their release.</source>
        <translation>Funktioner som är driftsatta någonstans och väntar på sitt släpp.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Features that were changed somewhere in the last seven days.</source>
        <translation>Funktioner som har ändrats någonstans de senaste sju dagarna.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Features that are on in one environment, and not released in all; of several productions.</source>
        <translation>Funktioner som är på i en miljö och inte släppta i alla; räknat på produktionsmiljöerna om de är flera.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Features that are released where their code is not deployed.</source>
        <translation>Funktioner som är släppta där deras kod inte är driftsatt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>One list.</source>
        <translation>En enda lista.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Features under whoever owns them.</source>
        <translation>Funktioner under den som äger dem.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Features under each of their tags.</source>
        <translation>Funktioner under var och en av sina etiketter.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Features under their projects, where a system tells any.</source>
        <translation>Funktioner under sina projekt, där ett system anger några.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Saved views</source>
        <translation>Sparade vyer</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Save this view…</source>
        <translation>Spara den här vyn…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Keep the filter, the order and the grouping under a name.</source>
        <translation>Spara filtret, ordningen och grupperingen under ett namn.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Own views…</source>
        <translation>Egna vyer…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Rename and delete the views that you saved.</source>
        <translation>Byt namn på och ta bort vyerna som du har sparat.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Features stand in one list: group them first.</source>
        <translation>Funktionerna står i en enda lista: gruppera dem först.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>No system tells of projects.</source>
        <translation>Inget system anger projekt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Collapse all</source>
        <translation>Fäll ihop alla</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Show the heads of all groups only.</source>
        <translation>Visa bara rubrikerna för alla grupper.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Open all</source>
        <translation>Öppna alla</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Show what is in every group.</source>
        <translation>Visa vad som finns i varje grupp.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Compact rows</source>
        <translation>Kompakta rader</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>One line for each feature, so that more of them fit.</source>
        <translation>En rad per funktion, så att fler får plats.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/stage_commands.py"/>
        <source>Choose which environments are shown.</source>
        <translation>Välj vilka miljöer som visas.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/table_buttons.py"/>
        <source>Copy as {form}</source>
        <translation>Kopiera som {form}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/text.py"/>
        <source>(name hidden)</source>
        <translation>(namnet dolt)</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/text.py"/>
        <source>Clear the field</source>
        <translation>Töm fältet</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/text.py"/>
        <source>{n} environments</source>
        <comment>{n} environment</comment>
        <translation><numerusform>{n} miljö</numerusform><numerusform>{n} miljöer</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/text.py"/>
        <source>{n}&#xa0;min</source>
        <translation>{n}&#xa0;min</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/text.py"/>
        <source>{n}&#xa0;h</source>
        <translation>{n}&#xa0;tim</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/text.py"/>
        <source>{n}&#xa0;days</source>
        <comment>{n}&#xa0;day</comment>
        <translation><numerusform>{n}&#xa0;dag</numerusform><numerusform>{n}&#xa0;dagar</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/text.py"/>
        <source>{n}&#xa0;weeks</source>
        <comment>{n}&#xa0;week</comment>
        <translation><numerusform>{n}&#xa0;vecka</numerusform><numerusform>{n}&#xa0;veckor</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/text.py"/>
        <source>{n}&#xa0;months</source>
        <comment>{n}&#xa0;month</comment>
        <translation><numerusform>{n}&#xa0;månad</numerusform><numerusform>{n}&#xa0;månader</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/limelight/ui/text.py"/>
        <source>{n}&#xa0;years</source>
        <comment>{n}&#xa0;year</comment>
        <translation><numerusform>{n}&#xa0;år</numerusform><numerusform>{n}&#xa0;år</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/text.py"/>
        <source>just now</source>
        <translation>alldeles nyss</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/text.py"/>
        <source>{seconds} ago</source>
        <translation>för {seconds} sedan</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/text.py"/>
        <source>{at} UTC</source>
        <translation>{at} UTC</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/whats_new.py"/>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>What&apos;s new</source>
        <translation>Nyheter</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/whats_new.py"/>
        <source>Licences…</source>
        <translation>Licenser…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/whats_new.py"/>
        <source>This list is in English only.</source>
        <translation>Den här listan finns bara på engelska.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window.py"/>
        <source>READ-ONLY</source>
        <translation>SKRIVSKYDDAT</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Connections…</source>
        <translation>Anslutningar…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Add, test and change connections to toggle systems.</source>
        <translation>Lägg till, testa och ändra anslutningar till brytarsystem.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Sign in to a system, or sign out of it.</source>
        <translation>Logga in på ett system, eller logga ut från det.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Show who is signed in where, and what they may do; switch the person, or sign out.</source>
        <translation>Visa vem som är inloggad var, och vad de får göra; byt person, eller logga ut.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Write a status, release or audit report as PDF, HTML, Excel or CSV.</source>
        <translation>Skriv en status-, släpp- eller revisionsrapport som PDF, HTML, Excel eller CSV.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Close Limelight.</source>
        <translation>Stäng Limelight.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Write everything that was recorded to a file</source>
        <translation>Skriv allt som har antecknats till en fil</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>as CSV…</source>
        <translation>som CSV…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>{tip}, for a spreadsheet.</source>
        <translation>{tip}, för kalkylprogram.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>as the journal with its hashes…</source>
        <translation>som journalen med dess hashar…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>{tip}, with what checks it.</source>
        <translation>{tip}, med det som kontrollerar den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Select a feature in an environment first.</source>
        <translation>Välj först en funktion i en miljö.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>The selected cell offers no release; the inspector says why.</source>
        <translation>Den valda rutan kan inte släppas; detaljerna säger varför.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Give the selected feature to more people in the selected environment.</source>
        <translation>Ge den valda funktionen till fler i den valda miljön.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>The selected cell offers no roll back; the inspector says why.</source>
        <translation>Den valda rutan kan inte rullas tillbaka; detaljerna säger varför.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Restore what was before the last release of the selected feature in the selected environment.</source>
        <translation>Återställ det som gällde före det senaste släppet av den valda funktionen i den valda miljön.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Feature in a window</source>
        <translation>Funktion i eget fönster</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Show the selected feature in a window of its own.</source>
        <translation>Visa den valda funktionen i ett eget fönster.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Select a feature first.</source>
        <translation>Välj först en funktion.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Refresh</source>
        <translation>Uppdatera</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Read all environments now.</source>
        <translation>Läs alla miljöer nu.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Find…</source>
        <translation>Sök…</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Filter what the page shows; where a page has no filter, the features of the stage.</source>
        <translation>Filtrera det sidan visar; där en sida saknar filter, scenens funktioner.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Show all features again.</source>
        <translation>Visa alla funktioner igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Show features by environment.</source>
        <translation>Visa funktioner per miljö.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Show what was changed from here and how it ended, and what the systems recorded.</source>
        <translation>Visa vad som ändrats härifrån och hur det slutade, och vad systemen har antecknat.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Show each environment: how current it is, what is deployed, and who may release there.</source>
        <translation>Visa varje miljö: hur aktuell den är, vad som är driftsatt och vem som får släppa där.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Show where two environments differ.</source>
        <translation>Visa var två miljöer skiljer sig.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Ask whether a feature is on for one customer, and why; copy the answer for a ticket.</source>
        <translation>Fråga om en funktion är på för en viss kund, och varför; kopiera svaret till ett ärende.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Plan a release of several steps, see whether it is ready, and run it.</source>
        <translation>Planera ett släpp i flera steg, se om det är redo, och kör det.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Show every change that waits in the systems for an approval or for its time.</source>
        <translation>Visa varje ändring som väntar i systemen på ett godkännande eller på sin tid.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Show plans, freezes, releases and deployments by week and by month.</source>
        <translation>Visa planer, ändringsstopp, släpp och driftsättningar per vecka och per månad.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>Show how long releasing takes, what waits and for how long, and one feature over time.</source>
        <translation>Visa hur lång tid släpp tar, vad som väntar och hur länge, och en funktion över tid.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/window_commands.py"/>
        <source>What changed in Limelight.</source>
        <translation>Vad som har ändrats i Limelight.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/ui/word_dialog.py"/>
        <source>Record it</source>
        <translation>Anteckna det</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/announce.py"/>
        <source>This is being sent to {channel} already.</source>
        <translation>Detta skickas redan till {channel}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/announce.py"/>
        <source>{channel} has no address yet. Paste it first.</source>
        <translation>{channel} har ingen adress än. Klistra in den först.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/announce.py"/>
        <source>Limelight was closed meanwhile.</source>
        <translation>Limelight stängdes under tiden.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/answer_support.py"/>
        <source>{system} cannot say for one customer.</source>
        <translation>{system} kan inte svara för en enskild kund.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/attest_outcome.py"/>
        <source>Say how you know how it ended.</source>
        <translation>Säg hur du vet hur det slutade.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/attest_outcome.py"/>
        <source>{by} says that it was {applied}: {words}</source>
        <translation>{by} säger att det {applied}: {words}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/attest_outcome.py"/>
        <source>done</source>
        <translation>genomfördes</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/attest_outcome.py"/>
        <source>not done</source>
        <translation>inte genomfördes</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/change_exposure.py"/>
        <source>It was cancelled.</source>
        <translation>Det avbröts.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/change_exposure.py"/>
        <location filename="../../app/limelight/usecases/plan_steps.py"/>
        <source>It could not be looked at again: {error}</source>
        <translation>Det gick inte att titta på det igen: {error}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/change_exposure.py"/>
        <source>More than a minute went by since it was confirmed. Confirm it anew.</source>
        <translation>Det har gått mer än en minut sedan det bekräftades. Bekräfta det på nytt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/change_exposure.py"/>
        <source>The change was sent, and what became of it cannot be recorded. Look at it afresh. {unusable}</source>
        <translation>Ändringen skickades, och hur det gick kan inte antecknas. Titta på den på nytt. {unusable}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/fresh_look.py"/>
        <source>{environment} is not in {description} any more.</source>
        <translation>{environment} finns inte i {description} längre.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/keep_journal.py"/>
        <source>Go on with this file</source>
        <translation>Fortsätt med den här filen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/keep_journal.py"/>
        <source>The newest entry is in this file only, so a cut or replaced journal would not be noticed</source>
        <translation>Den nyaste posten finns bara i den här filen, så en avkortad eller utbytt journal skulle inte märkas</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/keep_journal.py"/>
        <source>What was recorded there is not in this file, nor is what was not resolved then: look into the systems&apos; own records, which are the authority, before you change anything. Your word is recorded in this file.</source>
        <translation>Det som antecknades där finns inte i den här filen, inte heller det som då inte var avgjort: titta i systemens egna uppgifter, som är de som gäller, innan du ändrar något. Ditt ord antecknas i den här filen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/keep_journal.py"/>
        <source>An older copy may have been put back (from a backup, say), or its end was cut off. </source>
        <translation>En äldre kopia kan ha lagts tillbaka (till exempel från en säkerhetskopia), eller så har slutet kapats. </translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/keep_journal.py"/>
        <source>Another file was put in its place, or it was edited and its hashes were made anew. </source>
        <translation>En annan fil har lagts i dess ställe, eller så har den redigerats och hasharna gjorts om. </translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/keep_journal.py"/>
        <source>It was deleted, moved, or put on another disk that is not there. An empty one has begun. </source>
        <translation>Den har tagits bort, flyttats eller lagts på en annan disk som inte finns där. En tom har påbörjats. </translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/keep_journal.py"/>
        <source>Say what you know about it.</source>
        <translation>Säg vad du vet om det.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/keep_journal.py"/>
        <source>Nothing is recorded yet; the newest entry will be kept in {anchor} as well.</source>
        <translation>Inget är antecknat än; den nyaste posten kommer att finnas även i {anchor}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/keep_journal.py"/>
        <source>The newest entry is kept in {anchor} as well, so that a cut or replaced journal is noticed.</source>
        <translation>Den nyaste posten finns även i {anchor}, så att en avkortad eller utbytt journal märks.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/keep_journal.py"/>
        <source>its event {seq} of {at} is kept in {anchor}</source>
        <translation>dess händelse {seq} från {at} finns i {anchor}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/keep_journal.py"/>
        <source>The journal {place} ends with event {head}, but {anchored}.</source>
        <translation>Journalen {place} slutar med händelse {head}, men {anchored}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/keep_journal.py"/>
        <source>The journal {place} is not the one that was written here: {anchored}, and not in it.</source>
        <translation>Journalen {place} är inte den som skrevs här: {anchored}, och inte i den.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/keep_journal.py"/>
        <source>The journal {place} is gone: {anchored}.</source>
        <translation>Journalen {place} är borta: {anchored}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/keep_reading_token.py"/>
        <source>{entry} has no tokens of this kind.</source>
        <translation>{entry} har inga nycklar av det här slaget.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/made_tokens.py"/>
        <source>The system did not answer.</source>
        <translation>Systemet svarade inte.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/made_tokens.py"/>
        <source>The token that was made for you could not be revoked, and works until {until}: {why}</source>
        <translation>Nyckeln som gjordes åt dig kunde inte återkallas, och gäller till {until}: {why}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/own_freezes.py"/>
        <source>it was not read yet.</source>
        <translation>den är inte läst än.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/own_freezes.py"/>
        <source>{path} does not answer.</source>
        <translation>{path} svarar inte.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/own_freezes.py"/>
        <source>Whether it is frozen is not known. {trouble}</source>
        <translation>Om ändringsstopp gäller är inte känt. {trouble}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/plan_steps.py"/>
        <source>It is not as it was shown any more, so nothing was sent for this step.</source>
        <translation>Det är inte längre som det visades, så inget skickades för det här steget.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/plan_steps.py"/>
        <source>Too much time went by since this was confirmed. Look again, and confirm the rest.</source>
        <translation>Det har gått för lång tid sedan detta bekräftades. Titta igen, och bekräfta resten.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/propose_change.py"/>
        <source>Nothing was recorded from before, so this turns it off</source>
        <translation>Inget är antecknat från tidigare, så detta slår av den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/propose_change.py"/>
        <source>As recorded before the release by {actor} on {made_at}</source>
        <translation>Som det antecknades före släppet av {actor} {made_at}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/propose_change.py"/>
        <source>As {system} recorded it before {actor} changed it on </source>
        <translation>Som {system} antecknade det innan {actor} ändrade det </translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/propose_change.py"/>
        <source>{system} takes no decisions from here. Use its own console.</source>
        <translation>{system} tar inte emot avgöranden härifrån. Använd dess egen konsol.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/propose_change.py"/>
        <source>the release by {actor} on {made_at}</source>
        <translation>släppet av {actor} {made_at}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/propose_change.py"/>
        <source>It no longer stands as {release} left it</source>
        <translation>Den står inte längre som {release} lämnade den</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/propose_change.py"/>
        <source>{system} does not tell who changed it last, and it may have been changed since {release}</source>
        <translation>{system} säger inte vem som ändrade den senast, och den kan ha ändrats sedan {release}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/propose_change.py"/>
        <source>It was changed since {release}</source>
        <translation>Den har ändrats sedan {release}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/propose_change.py"/>
        <source>{before}, as recorded before {release}, is nothing that a roll back can restore.</source>
        <translation>{before}, så som det antecknades före {release}, är inget som en tillbakarullning kan återställa.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/propose_change.py"/>
        <source>{why}, so what was recorded before that release is not offered.</source>
        <translation>{why}, så det som antecknades före det släppet erbjuds inte.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/propose_change.py"/>
        <source>{target} cannot be restored from here, so this turns it off: {error}</source>
        <translation>{target} kan inte återställas härifrån, så detta slår av den: {error}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/propose_change.py"/>
        <source>Step {number} of {count}: {step}</source>
        <translation>Steg {number} av {count}: {step}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/propose_change.py"/>
        <source>{system} cannot refuse a change that was made in the last moment: about 0.1 s lies between the last look and the change. What happened is compared afterwards.</source>
        <translation>{system} kan inte neka en ändring som gjordes i sista ögonblicket: cirka 0,1 s ligger mellan den sista titten och ändringen. Vad som hände jämförs efteråt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/propose_change.py"/>
        <source>{system} does not keep a reason: it is recorded here only.</source>
        <translation>{system} sparar inget skäl: det antecknas bara här.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/propose_change.py"/>
        <source>{system} will record that {service} does this for {person}.</source>
        <translation>{system} kommer att anteckna att {service} gör detta för {person}.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/propose_change.py"/>
        <source>{system} will record this as {service}, not under a person&apos;s name.</source>
        <translation>{system} kommer att anteckna detta som {service}, inte under en persons namn.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/propose_plan.py"/>
        <source>Every step of this plan is done.</source>
        <translation>Varje steg i planen är klart.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/propose_plan.py"/>
        <source>Nothing of this plan was done from here, so there is nothing to go back on.</source>
        <translation>Inget i planen har genomförts härifrån, så det finns inget att gå tillbaka på.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/propose_plan.py"/>
        <source>What became of a change of this plan is not known yet. Wait, or say in Activity how it ended.</source>
        <translation>Det är inte känt än hur det gick med en ändring i planen. Vänta, eller säg i Aktivitet hur den slutade.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/propose_plan.py"/>
        <source>A change of this plan waits in its system for approval. What is left can be run when that is decided.</source>
        <translation>En ändring i den här planen väntar i sitt system på godkännande. Det som är kvar kan köras när det är avgjort.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/propose_plan.py"/>
        <source>Step {number}: {trouble}</source>
        <translation>Steg {number}: {trouble}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/propose_plan.py"/>
        <source>What was handed over waits in its system for its time, {due}. What is left can be run when that is done; going back withdraws it.</source>
        <translation>Det som lämnades över väntar i sitt system på sin tid, {due}. Det som är kvar kan köras när det är gjort; Gå tillbaka drar tillbaka det.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/prove_again.py"/>
        <source>{entry} has no step_up_seconds in the profile, so nobody can prove anything.</source>
        <translation>{entry} har inget step_up_seconds i profilen, så ingen kan styrka något.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/prove_again.py"/>
        <source>Nobody is signed in with {entry}. Sign in first.</source>
        <translation>Ingen är inloggad med {entry}. Logga in först.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/prove_again.py"/>
        <source>{identity} signed out of {entry} meanwhile. Sign in first.</source>
        <translation>{identity} har loggat ut från {entry} under tiden. Logga in först.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/prove_again.py"/>
        <source>{identity} signed in, but this is the session of {other}. Switch the person if that is what you want.</source>
        <translation>{identity} loggade in, men sessionen här är {other}. Byt person om det är vad du vill.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/prove_again.py"/>
        <location filename="../../app/limelight/usecases/run_plan.py"/>
        <source>Somebody</source>
        <translation>Någon</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/read_back.py"/>
        <source>The profile no longer has {environment_name} at {origin}, so it cannot be read.</source>
        <translation>Profilen har inte längre {environment_name} på {origin}, så den kan inte läsas.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/read_back.py"/>
        <source>the change that waited is rejected</source>
        <translation>ändringen som väntade är avslagen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/read_back.py"/>
        <source>the change that waited is withdrawn</source>
        <translation>ändringen som väntade är tillbakadragen</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/read_back.py"/>
        <source>The system says that it was decided about in another way.</source>
        <translation>Systemet säger att det avgjordes på ett annat sätt.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/read_back.py"/>
        <source>The system held it, and it was rejected there.</source>
        <translation>Systemet höll den, och den avslogs där.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/read_back.py"/>
        <source>The system held it, and it was withdrawn there.</source>
        <translation>Systemet höll den, och den drogs tillbaka där.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/read_back.py"/>
        <source>The system held it, and could not do it any more.</source>
        <translation>Systemet höll den, och kunde inte genomföra den längre.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/read_happenings.py"/>
        <location filename="../../app/limelight/usecases/read_history.py"/>
        <source>{system} does not tell who changed what.</source>
        <translation>{system} säger inte vem som ändrade vad.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/read_happenings.py"/>
        <source>{system} does not tell what was deployed.</source>
        <translation>{system} säger inte vad som driftsattes.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/run_plan.py"/>
        <source>This plan is being run here already. Wait until that has ended.</source>
        <translation>Planen körs redan här. Vänta tills det är klart.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/run_plan.py"/>
        <source>What became of an earlier change of this plan is not known yet, so nothing was sent.</source>
        <translation>Det är inte känt än hur det gick med en tidigare ändring i planen, så inget skickades.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/run_plan.py"/>
        <source>Something of this plan was done or undone meanwhile, so nothing was sent. Look at it again.</source>
        <translation>Något i planen har genomförts eller ångrats under tiden, så inget skickades. Titta på det igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/run_plan.py"/>
        <source> on {computer}</source>
        <translation> på {computer}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/run_plan.py"/>
        <source>{who}{where}, since {now}</source>
        <translation>{who}{where}, sedan {now}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/run_plan.py"/>
        <source>{who} saved the plan meanwhile, so nothing was sent. Look at it again.</source>
        <translation>{who} har sparat planen under tiden, så inget skickades. Titta på det igen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/sessions.py"/>
        <source>{system} has no sign_in in the profile. Paste the token that it gave you.</source>
        <translation>{system} har inget sign_in i profilen. Klistra in nyckeln som det gav dig.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/sign_in.py"/>
        <source>{entry} takes no pasted token: sign in there in the browser.</source>
        <translation>{entry} tar inte emot en inklistrad nyckel: logga in där i webbläsaren.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/sign_in_by_device.py"/>
        <source>A code from another device is not turned on for {entry} in the profile.</source>
        <translation>En kod från en annan enhet är inte påslagen för {entry} i profilen.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/sign_in_by_device.py"/>
        <source>{critical} is critical, so {entry} takes no code from another device. Sign in in the browser.</source>
        <translation>{critical} är kritisk, så {entry} tar inte emot en kod från en annan enhet. Logga in i webbläsaren.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/sign_in_by_password.py"/>
        <source>{entry} takes no user names and passwords like this.</source>
        <translation>{entry} tar inte emot användarnamn och lösenord på det här sättet.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/sign_in_by_password.py"/>
        <source>Limelight console, made {now}</source>
        <translation>Limelight-konsol, gjord {now}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/sign_out.py"/>
        <source>The token that was made for you is revoked, and gone from this computer.</source>
        <translation>Nyckeln som gjordes åt dig är återkallad, och borta från den här datorn.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/sign_out.py"/>
        <source>The token is gone from this computer. {remark}</source>
        <translation>Nyckeln är borta från den här datorn. {remark}</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/sign_out.py"/>
        <source>You are signed out of {origin}, but its token could not be deleted: {error} Delete it there, or revoke it at the toggle system.</source>
        <translation>Du är utloggad från {origin}, men dess nyckel kunde inte tas bort: {error} Ta bort den där, eller återkalla den i brytarsystemet.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/try_connection.py"/>
        <source>No token is kept for {origin}. Paste the one that the toggle system gave you.</source>
        <translation>Ingen nyckel förvaras för {origin}. Klistra in den som brytarsystemet gav dig.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/whole_file.py"/>
        <source>There is a file {path} already, and it was left as it is. Choose another name.</source>
        <translation>Det finns redan en fil {path}, och den lämnades som den var. Välj ett annat namn.</translation>
    </message>
    <message>
        <location filename="../../app/limelight/usecases/whole_file.py"/>
        <source>The file could not be written to {path}: {error}.</source>
        <translation>Filen kunde inte skrivas till {path}: {error}.</translation>
    </message>
</context>
</TS>
