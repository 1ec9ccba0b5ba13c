// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The window in its languages: nothing is left untranslated, what the program fills in is kept, and the texts
// arrive.
#include "../../test_environment.h"
#include "snac/studio/shell/languages.h"
#include "snac/studio/shell/main_window.h"

#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <map>

using namespace snac::studio;

namespace {

/// What the window says in a language, and how the language counts: a row each, but for English.
struct Spoken
{
    const char* code;
    int plurals;         ///< forms of a text with %n
    const char* file;    ///< the first menu
    const char* start;   ///< one of its actions, without its mark
    const char* one;     ///< "1 problem on this page"
    const char* several; ///< "%1 problems on this page"
};

constexpr Spoken spokenLanguages[] = {
    {"de", 2, "&Datei", "Suche starten", "1 Problem auf dieser Seite", "%1 Probleme auf dieser Seite"},
    {"fr", 2, "&Fichier", "Lancer la recherche", "1 problème sur cette page", "%1 problèmes sur cette page"},
    {"zh_CN", 1, "文件(&F)", "开始搜索(S)", "此页有 1 个问题", "此页有 %1 个问题"},
};

struct Entry
{
    QString context;
    QString source;
    QStringList translations; ///< one, or one a plural form
    QString type;             ///< "unfinished", "vanished", ...; empty when done
    bool plural = false;
};

Entry readMessage(QXmlStreamReader& xml, const QString& context)
{
    Entry entry{
        context, {}, {}, {}, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes")};
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            entry.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            entry.type = xml.attributes().value(QLatin1String("type")).toString();
            if (!entry.plural) {
                entry.translations << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement()) {
                entry.translations << xml.readElementText();
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

QList<Entry> readEntries(const QString& code, QString& error)
{
    QFile file(QStringLiteral(SNAC_SOURCE_DIR "/translations/snac-studio_%1.ts").arg(code));
    if (!file.open(QIODevice::ReadOnly)) {
        error = file.errorString();
        return {};
    }
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    xml.readNextStartElement(); // TS
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1String("name")) {
                context = xml.readElementText();
            } else if (xml.name() == QLatin1String("message")) {
                entries << readMessage(xml, context);
            } else {
                xml.skipCurrentElement();
            }
        }
    }
    error = xml.errorString();
    return entries;
}

/// Everything the pattern finds, sorted: the order of words may differ between languages.
QStringList found(const QString& pattern, const QString& text)
{
    QStringList all;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext()) {
        all << matches.next().captured();
    }
    all.sort();
    return all;
}

constexpr bool isTranslated =
    SNAC_HAS_TRANSLATIONS; ///< a build without Qt LinguistTools speaks English alone

/// A row of data for each language that has a file.
void addLanguages()
{
    QTest::addColumn<int>("language");
    for (int i = 0; i < static_cast<int>(std::size(spokenLanguages)); ++i) {
        QTest::newRow(spokenLanguages[i].code) << i;
    }
}

QString withoutMark(QString text)
{
    return text.remove(QLatin1Char('&'));
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::map<QString, QList<Entry>> m_entries; ///< by code

    std::unique_ptr<MainWindow> makeWindow(QSettings& settings)
    {
        return std::make_unique<MainWindow>(WindowOptions{
            snac::test::processEnvironment(), &settings, nullptr, nullptr, {}, m_folder.path()});
    }

    /// The entries of the row of data.
    const QList<Entry>& entries() const
    {
        QFETCH(int, language);
        return m_entries.at(QString::fromLatin1(spokenLanguages[language].code));
    }

    /// Whether the texts of a language could be loaded; in a build without them they must not be there.
    static bool load(QTranslator& translator, const Spoken& spoken)
    {
        return translator.load(QLocale(QString::fromLatin1(spoken.code)), QStringLiteral("snac-studio"),
                               QStringLiteral("_"), QStringLiteral(":/snac/translations"));
    }

private slots:
    void initTestCase()
    {
        for (const Spoken& spoken : spokenLanguages) {
            const QString code = QString::fromLatin1(spoken.code);
            QString error;
            const QList<Entry> entries = readEntries(code, error);
            QVERIFY2(error.isEmpty(), qPrintable(code + QStringLiteral(": ") + error));
            QVERIFY2(entries.size() > 300, qPrintable(QString::number(entries.size())));
            m_entries[code] = entries;
        }
    }

    void everyLanguageIsChecked()
    {
        QStringList offered;
        for (const Language& language : languages) {
            offered << QString::fromLatin1(language.code);
        }
        QStringList checked{QStringLiteral("en")};
        for (const Spoken& spoken : spokenLanguages) {
            checked << QString::fromLatin1(spoken.code);
        }
        checked.sort();
        offered.sort();
        QCOMPARE(offered, checked);
    }

    void everyLanguageHasTheSameTexts_data() { addLanguages(); }

    void everyLanguageHasTheSameTexts()
    {
        const auto texts = [](const QList<Entry>& all) {
            QStringList list;
            for (const Entry& entry : all) {
                list << entry.context + QStringLiteral(": ") + entry.source;
            }
            return list;
        };
        QCOMPARE(texts(entries()), texts(m_entries.begin()->second));
    }

    void everyEntryIsFinished_data() { addLanguages(); }

    void everyEntryIsFinished()
    {
        QFETCH(int, language);
        const int plurals = spokenLanguages[language].plurals;
        for (const Entry& entry : entries()) {
            const QString where = entry.context + QStringLiteral(": ") + entry.source;
            QVERIFY2(entry.type.isEmpty(), qPrintable(where + QStringLiteral(" is ") + entry.type));
            QVERIFY2(entry.translations.size() == (entry.plural ? plurals : 1), qPrintable(where));
            for (const QString& text : entry.translations) {
                QVERIFY2(!text.trimmed().isEmpty(), qPrintable(where));
            }
        }
    }

    void marksAreKept_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::newRow("filled in") << "%(\\d+|n)";
        QTest::newRow("percent signs") << "%(?!\\d|n)";
        QTest::newRow("ellipsis") << "…$";
        QTest::newRow("tags") << "</?[a-z]+>";
        QTest::newRow("file types") << "\\*\\.?\\w*(?=[ )])";
        QTest::newRow("menu keys") << "Ctrl\\+(Shift\\+)?[A-Z.]$";
        QTest::newRow("space around") << "^\\s+|\\s+$";
        QTest::newRow("rows of tables") << "(?m)^\\|";
    }

    void marksAreKept()
    {
        QFETCH(QString, pattern);
        for (const auto& [code, all] : m_entries) {
            int seen = 0;
            for (const Entry& entry : all) {
                const QStringList wanted = found(pattern, entry.source);
                seen += static_cast<int>(wanted.size());
                for (const QString& text : entry.translations) {
                    QVERIFY2(found(pattern, text) == wanted,
                             qPrintable(code + ": " + entry.source + " -> " + text));
                }
            }
            QVERIFY2(seen > 0, "the pattern finds nothing, so it checks nothing");
        }
    }

    void menuLettersAreKept_data() { addLanguages(); }

    void menuLettersAreKept()
    {
        for (const Entry& entry : entries()) {
            for (const QString& text : entry.translations) {
                QVERIFY2(text.count(QLatin1Char('&')) == entry.source.count(QLatin1Char('&')),
                         qPrintable(entry.source + " -> " + text));
            }
        }
    }

    /// Where a language has a space before a colon, as French has, a line must not end there.
    void punctuationStaysWithItsWord_data() { addLanguages(); }

    void punctuationStaysWithItsWord()
    {
        for (const Entry& entry : entries()) {
            for (const QString& text : entry.translations) {
                QVERIFY2(found(QStringLiteral("« | [:;!?»](?!\\S)"), text).isEmpty(), qPrintable(text));
            }
        }
    }

    void theLanguageReachesTheMenus_data() { addLanguages(); }

    void theLanguageReachesTheMenus()
    {
        QFETCH(int, language);
        const Spoken& spoken = spokenLanguages[language];
        QSettings settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        QCOMPARE(makeWindow(settings)->menuBar()->actions().constFirst()->text(), QStringLiteral("&File"));

        QTranslator translator;
        QCOMPARE(load(translator, spoken), isTranslated);
        if (!isTranslated) {
            return;
        }
        QVERIFY(QCoreApplication::installTranslator(&translator));
        const auto window = makeWindow(settings);
        QCOMPARE(window->menuBar()->actions().constFirst()->text(), QString::fromUtf8(spoken.file));
        QStringList texts;
        for (const QMenu* menu : window->menuBar()->findChildren<QMenu*>()) {
            for (const QAction* action : menu->actions()) {
                texts << withoutMark(action->text());
            }
        }
        for (const Entry& entry : entries()) {
            const bool ofMenu = entry.context == QLatin1String("snac::studio::WindowMenus") &&
                                entry.source.contains(QLatin1Char('&'));
            if (ofMenu && entry.translations[0] != entry.source) {
                QVERIFY2(!texts.contains(withoutMark(entry.source)), qPrintable(entry.source));
            }
        }
        QVERIFY(texts.contains(QString::fromUtf8(spoken.start)));
    }

    void lettersDifferWithinAMenu_data() { addLanguages(); }

    void lettersDifferWithinAMenu()
    {
        QFETCH(int, language);
        QTranslator translator;
        QCOMPARE(load(translator, spokenLanguages[language]), isTranslated);
        if (!isTranslated) {
            return;
        }
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QSettings settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        const auto window = makeWindow(settings);
        QList<QList<QAction*>> groups{window->menuBar()->actions()};
        for (const QMenu* menu : window->menuBar()->findChildren<QMenu*>()) {
            groups << menu->actions();
        }
        for (const auto& group : std::as_const(groups)) {
            QStringList letters;
            for (const QAction* action : group) {
                const QString letter = action->text().section(QLatin1Char('&'), 1).left(1).toLower();
                QVERIFY2(letter.isEmpty() || !letters.contains(letter), qPrintable(action->text()));
                letters << letter;
            }
        }
    }

    void pluralFollowsTheNumber_data() { addLanguages(); }

    void pluralFollowsTheNumber()
    {
        QFETCH(int, language);
        const Spoken& spoken = spokenLanguages[language];
        QTranslator translator;
        QCOMPARE(load(translator, spoken), isTranslated);
        if (!isTranslated) {
            return;
        }
        QVERIFY(QCoreApplication::installTranslator(&translator));
        const auto text = [](int n) {
            return n == 1
                       ? QCoreApplication::translate("snac::widgets::FieldForm", "1 problem on this page")
                       : QCoreApplication::translate("snac::widgets::FieldForm", "%1 problems on this page")
                             .arg(n);
        };
        const QString several = QString::fromUtf8(spoken.several);
        QCOMPARE(text(1), QString::fromUtf8(spoken.one));
        QCOMPARE(text(2), several.arg(2));
        QCOMPARE(text(0), several.arg(0));
    }

    void theOptionIsDocumentedAndChecked()
    {
        const auto run = [](const QStringList& arguments, QString& output) {
            QProcess program;
            program.setProcessChannelMode(QProcess::MergedChannels);
            program.start(QStringLiteral(SNAC_BINARY_DIR "/bin/snac-studio"), arguments);
            const bool ended = program.waitForFinished(30000);
            output = QString::fromLocal8Bit(program.readAll());
            return ended ? program.exitCode() : -1;
        };
        QString output;
        QCOMPARE(run({QStringLiteral("--help")}, output), 0);
        QVERIFY2(output.contains(QLatin1String("--language")), qPrintable(output));
        for (const Language& language : languages) {
            QVERIFY2(output.contains(QString::fromUtf8(language.name)), qPrintable(output));
        }
        QCOMPARE(run({QStringLiteral("--language"), QStringLiteral("xx")}, output), 2);
        QVERIFY2(output.contains(QLatin1String("--language takes")), qPrintable(output));
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
