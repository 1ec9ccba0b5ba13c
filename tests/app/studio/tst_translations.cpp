// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The German window: nothing is left untranslated, what the program fills in is kept, and the texts arrive.
#include "../../test_environment.h"
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

using namespace snac::studio;

namespace {

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

QList<Entry> readEntries(QString& error)
{
    QFile file(QStringLiteral(SNAC_SOURCE_DIR "/translations/snac-studio_de.ts"));
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
    QList<Entry> m_entries;

    std::unique_ptr<MainWindow> makeWindow(QSettings& settings)
    {
        return std::make_unique<MainWindow>(WindowOptions{
            snac::test::processEnvironment(), &settings, nullptr, nullptr, {}, m_folder.path()});
    }

private slots:
    void initTestCase()
    {
        QString error;
        m_entries = readEntries(error);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        QVERIFY2(m_entries.size() > 300, qPrintable(QString::number(m_entries.size())));
    }

    void everyEntryIsFinished()
    {
        for (const Entry& entry : std::as_const(m_entries)) {
            const QString where = entry.context + QStringLiteral(": ") + entry.source;
            QVERIFY2(entry.type.isEmpty(), qPrintable(where + QStringLiteral(" is ") + entry.type));
            QVERIFY2(entry.translations.size() == (entry.plural ? 2 : 1), qPrintable(where));
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
        int seen = 0;
        for (const Entry& entry : std::as_const(m_entries)) {
            const QStringList wanted = found(pattern, entry.source);
            seen += static_cast<int>(wanted.size());
            for (const QString& text : entry.translations) {
                QVERIFY2(found(pattern, text) == wanted, qPrintable(entry.source + " -> " + text));
            }
        }
        QVERIFY2(seen > 0, "the pattern finds nothing, so it checks nothing");
    }

    void menuLettersAreKept()
    {
        for (const Entry& entry : std::as_const(m_entries)) {
            for (const QString& text : entry.translations) {
                QVERIFY2(text.count(QLatin1Char('&')) == entry.source.count(QLatin1Char('&')),
                         qPrintable(entry.source + " -> " + text));
            }
        }
    }

    void germanReachesTheMenus()
    {
        QSettings settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        QCOMPARE(makeWindow(settings)->menuBar()->actions().constFirst()->text(), QStringLiteral("&File"));

        QTranslator german;
        QCOMPARE(german.load(QLocale(QStringLiteral("de")), QStringLiteral("snac-studio"),
                             QStringLiteral("_"), QStringLiteral(":/snac/translations")),
                 isTranslated);
        if (!isTranslated) {
            return;
        }
        QVERIFY(QCoreApplication::installTranslator(&german));
        const auto window = makeWindow(settings);
        QCOMPARE(window->menuBar()->actions().constFirst()->text(), QStringLiteral("&Datei"));
        QStringList texts;
        for (const QMenu* menu : window->menuBar()->findChildren<QMenu*>()) {
            for (const QAction* action : menu->actions()) {
                texts << withoutMark(action->text());
            }
        }
        for (const Entry& entry : std::as_const(m_entries)) {
            const bool ofMenu = entry.context == QLatin1String("snac::studio::WindowMenus") &&
                                entry.source.contains(QLatin1Char('&'));
            if (ofMenu && entry.translations[0] != entry.source) {
                QVERIFY2(!texts.contains(withoutMark(entry.source)), qPrintable(entry.source));
            }
        }
        QVERIFY(texts.contains(QStringLiteral("Suche starten")));
    }

    void lettersDifferWithinAMenu()
    {
        QTranslator german;
        QCOMPARE(german.load(QStringLiteral(":/snac/translations/snac-studio_de.qm")), isTranslated);
        if (!isTranslated) {
            return;
        }
        QVERIFY(QCoreApplication::installTranslator(&german));
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

    void pluralFollowsTheNumber()
    {
        QTranslator german;
        QCOMPARE(german.load(QStringLiteral(":/snac/translations/snac-studio_de.qm")), isTranslated);
        if (!isTranslated) {
            return;
        }
        QVERIFY(QCoreApplication::installTranslator(&german));
        const auto text = [](int n) {
            return n == 1
                       ? QCoreApplication::translate("snac::widgets::FieldForm", "1 problem on this page")
                       : QCoreApplication::translate("snac::widgets::FieldForm", "%1 problems on this page")
                             .arg(n);
        };
        QCOMPARE(text(1), QStringLiteral("1 Problem auf dieser Seite"));
        QCOMPARE(text(2), QStringLiteral("2 Probleme auf dieser Seite"));
        QCOMPARE(text(0), QStringLiteral("0 Probleme auf dieser Seite"));
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
        QCOMPARE(run({QStringLiteral("--language"), QStringLiteral("xx")}, output), 2);
        QVERIFY2(output.contains(QLatin1String("--language takes")), qPrintable(output));
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
