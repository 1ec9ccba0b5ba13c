// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of the core in the language of the window: each one that is known is one that the core says.
#include "snac/base/number_text.h"
#include "snac/hardware/reuse_factor.h"
#include "snac/reports/profile_table.h"
#include "snac/reports/synthesis_comparison.h"
#include "snac/storage/results/foreign_results.h"
#include "snac/studio/pages/sentence_table.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/study/gene_importance.h"
#include "snac/synthesis/import/import.h"
#include "snac/synthesis/writer.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <map>

using namespace snac;
using namespace snac::studio;

namespace {

/// Knows some sentences; in the first one values change places.
class Around : public QTranslator
{
public:
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        static const std::map<QByteArray, QString> texts{
            {"input %1 alone tells %2 of the rows right: is the truth in it?", QStringLiteral("%2 sagt %1")},
            {"%1 is too small; the smallest value is %2", QStringLiteral("%2 > %1")},
            {"%1 folds of %2 are too small", QStringLiteral("%1 Teile mit %2")},
            {"use at most %1", QStringLiteral("höchstens %1")},
            {"same candidate as trial %1, which was %2: %3", QStringLiteral("wie %1 (%2): %3")},
            {"%1 rows", QStringLiteral("%1 Zeilen")},
            {"%1: text, fields separated by %2, %3", QStringLiteral("%1 (%2, %3)")},
            {"commas", QStringLiteral("Kommas")},
            {"%1 on the %2 validation rows of the check: float %3 · integers %4",
             QStringLiteral("%1: %3, %4 (%2)")},
            {"node '%1' (%2)", QStringLiteral("Knoten '%1' (%2)")},
            {"node '%1' (%2): %3", QStringLiteral("Knoten '%1' (%2): %3")},
            {"its bias is not constant", QStringLiteral("Bias")},
            {"behind '%1' the graph forks, into %2 and %3", QStringLiteral("hinter %1 %2 und %3")},
            {"%1 classes: %2", QStringLiteral("%1 Klassen (%2)")},
            {"column %1 (%2)", QStringLiteral("Spalte %1 (%2)")},
            {"digits", QStringLiteral("Ziffern")},
            {"by its name", QStringLiteral("nach dem Namen")},
            {"%1 folds of %2 are too small; use at most %3", QStringLiteral("%1 × %2 > %3")}};
        if (QByteArray(context) == "Tables") {
            return QByteArray(source) == "rejected"   ? QStringLiteral("abgelehnt")
                   : QByteArray(source) == "Accuracy" ? QStringLiteral("Genauigkeit")
                                                      : QString();
        }
        const auto found = texts.find(source);
        return QByteArray(context) == "Sentences" && found != texts.end() ? found->second : QString();
    }
    bool isEmpty() const override { return false; }
};

/// The text literals below a folder, those that stand beside each other joined.
QString literalsBelow(const QString& folder)
{
    static const QRegularExpression literal(QStringLiteral("\"((?:[^\"\\\\\\n]|\\\\.)*)\""));
    QString all;
    QDirIterator files(QStringLiteral(SNAC_SOURCE_DIR "/") + folder,
                       {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QString text = QString::fromUtf8(file.readAll());
        qsizetype end = 0;
        for (auto found = literal.globalMatch(text); found.hasNext();) {
            const auto one = found.next();
            const bool beside = text.mid(end, one.capturedStart() - end).trimmed().isEmpty();
            all += (beside ? QString() : QStringLiteral("\n")) + one.captured(1);
            end = one.capturedEnd();
        }
    }
    return all.replace(QLatin1String("\\\""), QLatin1String("\""));
}

/// What stands between the values of a sentence, without what joins it to them.
QStringList partsOf(const QString& sentence)
{
    static const QRegularExpression between(
        QStringLiteral("%[1-9]|[.:;,·] | and (?=%)|^1 (?:input\\b|(?=class))|(?<=%1) inputs"));
    static const QRegularExpression joints(QStringLiteral("^[ :;,.()·]+|(?: of)?[ :;,.()·]*$"));
    QStringList parts;
    for (QString part : QString(sentence).split(between)) {
        part.remove(joints);
        if (part.size() > 3)
            parts << part;
    }
    return parts;
}

} // namespace

class TestSentenceTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Else it is shown in English again, in silence, after the core has found better words.
    void theCoreSaysThem()
    {
        const QString core = literalsBelow(QStringLiteral("core")) +
                             literalsBelow(QStringLiteral("app/mcp")); // which writes down what jobs come to
        QVERIFY(core.size() > 10000);
        for (const QString& sentence : knownSentences()) {
            QVERIFY2(!partsOf(sentence).isEmpty(), qPrintable(sentence));
            for (const QString& part : partsOf(sentence))
                QVERIFY2(core.contains(part), qPrintable(sentence + "\n" + part));
        }
    }

    void eachIsThereOnceAndCountsItsValues()
    {
        const QStringList all = knownSentences();
        for (const TableWord& word : wordsOfTables()) {
            QVERIFY2(all.contains(QString::fromUtf8(word.sentence)), word.sentence);
        }
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());
        static const QRegularExpression place(QStringLiteral("%([1-9])"));
        for (const QString& sentence : all) {
            int next = 1;
            for (auto found = place.globalMatch(sentence); found.hasNext();)
                QCOMPARE(found.next().captured(1).toInt(), next++);
        }
    }

    void sentencesAreKnown_data()
    {
        QTest::addColumn<std::string>("text");
        for (const int trials : {1, 30, 5000})
            QTest::addRow("genes of %d", trials) << study::importanceCaveat(trials);
        QTest::newRow("reuse") << hardware::reuseFactorWarning(1, 16, 64, 3, 4);
        QTest::newRow("unchecked") << study::agreementText({});
        synthesis::CheckResult check;
        check.rows = 1000;
        check.tool = "Verilator";
        QTest::newRow("agree") << study::agreementText({check});
        check.rows = 1;
        QTest::newRow("one row") << study::agreementText({check});
        check.mismatches = 1;
        QTest::newRow("differ") << study::agreementText({check});
        for (const auto& one : synthesis::writers()) {
            QTest::newRow(one.label.data()) << std::string(one.what);
        }
        study::PointProfile profile;
        profile.rows = 1000;
        profile.asIs = 0.75;
        const study::ProfileTable table = study::profileTable(profile);
        QTest::newRow("caption") << table.caption;
        for (std::size_t i = 1; i < table.headings.size(); ++i) {
            QTest::newRow(table.headings[i].c_str()) << table.headings[i];
        }
        for (const char* noun :
             {"row", "class", "label", "input", "fold", "trial", "epoch", "generation", "layer", "minute",
              "hour", "multiplier", "block", "validation row", "candidate"}) {
            for (const long long number : {1, 2, 1800}) {
                QTest::addRow("%s %lld", noun, number) << counted(number, noun);
            }
        }
    }
    void sentencesAreKnown()
    {
        QFETCH(std::string, text);
        QVERIFY2(!sentenceOf(text).isEmpty(), text.c_str());
        const auto unparted = [](QString shown) {
            static const QRegularExpression mark(QStringLiteral("(?<=[0-9])[,\u202f](?=[0-9]{3})"));
            return shown.remove(mark);
        };
        QCOMPARE(unparted(shownSentence(text)), unparted(QString::fromStdString(text))); // no translator
    }

    /// As the window shows numbers everywhere; what is part of a name, a list or a format stays as it is.
    void numbersAreShownInOneWay_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("core") << std::string("1,000 validation rows")
                              << QStringLiteral("1\u202f000 validation rows");
        QTest::newRow("list") << std::string("g 16,000, q 1,234,567.")
                              << QStringLiteral("g 16\u202f000, q 1\u202f234\u202f567.");
        QTest::newRow("old studies") << std::string("80000 jets drawn")
                                     << QStringLiteral("80\u202f000 jets drawn");
        QTest::newRow("small") << std::string("999 rows") << QStringLiteral("999 rows");
        for (const char* same :
             {"ap_fixed<16,128>", "seed 123456 was used", "jets-20000 rows.csv", "[16,100,200]",
              "process 12345 runs", "snac 2026.1 reads", "a.csv:20000 has", "0.1234 per cent"}) {
            QTest::newRow(same) << std::string(same) << QString::fromUtf8(same);
        }
    }
    void numbersAreShownInOneWay()
    {
        QFETCH(const std::string, text);
        QFETCH(const QString, shown);
        QCOMPARE(shownSentence(text), shown);
    }

    void valuesTakeTheirPlaces()
    {
        const std::string text = "input \"a %2 b\" alone tells 99.1 % of the rows right: is the truth in it?";
        Around around;
        QCoreApplication::installTranslator(&around);
        QCOMPARE(shownSentence(text), QStringLiteral("99.1 % sagt \"a %2 b\""));
        QCOMPARE(shownSentence("something else"), QStringLiteral("something else"));
        QCOMPARE(shownSentences({"x", text}).size(), 2);
        QCoreApplication::removeTranslator(&around);
        QVERIFY(sentenceOf("something else").isEmpty());
    }

    void sentencesStandBesideOthers_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a state") << std::string("same candidate as trial 7, which was rejected: rejected")
                                 << QStringLiteral("wie 7 (abgelehnt): rejected"); // the last may be a name
        QTest::newRow("behind a key") << std::string("n_trials: -5 is too small; the smallest value is 1")
                                      << QStringLiteral("n_trials: 1 > -5");
        QTest::newRow("behind a place")
            << std::string("my.yaml:3:14: -5 is too small; the smallest value is 1")
            << QStringLiteral("my.yaml:3:14: 1 > -5");
        QTest::newRow("parted") << std::string("column y (by its name); 2 classes: a 3, b 5")
                                << QStringLiteral("Spalte y (nach dem Namen); 2 Klassen (a 3, b 5)");
        QTest::newRow("one of them") << std::string("something else; 2 classes: a 3, b 5")
                                     << QStringLiteral("something else; 2 Klassen (a 3, b 5)");
        QTest::newRow("values") << std::string("7 folds of 1,800 rows are too small; use at most 3")
                                << QStringLiteral("7 × 1\u202f800 Zeilen > 3");
        QTest::newRow("lines") << std::string("2 classes: a 3, b 5\nsomething else")
                               << QStringLiteral("2 Klassen (a 3, b 5)\nsomething else");
        QTest::newRow("a name that is a word of ours") // that of a column, not the heading
            << std::string("column digits (by its name)") << QStringLiteral("Spalte digits (nach dem Namen)");
        QTest::newRow("a word of ours where no name can be")
            << std::string("jets.csv: text, fields separated by commas, 1,800 rows")
            << QStringLiteral("jets.csv (Kommas, 1\u202f800 Zeilen)");
        QTest::newRow("a heading of the tables")
            << std::string("Accuracy on the 1,800 validation rows of the check: float 70 % · integers 69 %")
            << QStringLiteral("Genauigkeit: 70 %, 69 % (1\u202f800)");
        QTest::newRow("what an import says of a node")
            << std::string("node 'fc 1' (Gemm): its bias is not constant")
            << QStringLiteral("Knoten 'fc 1' (Gemm): Bias");
        QTest::newRow("several of them")
            << std::string("behind 'x' the graph forks, into node 'a' (Relu) and node 'b' (Tanh); only plain "
                           "chains of layers can be read")
            << QStringLiteral("hinter x Knoten 'a' (Relu) und Knoten 'b' (Tanh); only plain chains of layers "
                              "can be read");
        QTest::newRow("full stop") << std::string("2 classes: a 3, b 5.")
                                   << QStringLiteral("2 Klassen (a 3, b 5.)");
        QTest::newRow("no number") << std::string("all the rows") << QStringLiteral("all the rows");
    }
    void sentencesStandBesideOthers()
    {
        QFETCH(std::string, text);
        QFETCH(QString, shown);
        QString english = QString::fromStdString(text); // as it is, but for the mark of thousands
        QCOMPARE(shownSentence(text), english.replace(QStringLiteral("1,800"), QStringLiteral("1\u202f800")));
        Around around;
        QCoreApplication::installTranslator(&around);
        QCOMPARE(shownSentence(text), shown);
        QCOMPARE(shownError(Error{text, {}}), shown);
        QCoreApplication::removeTranslator(&around);
    }

    /// A place may have blanks in it, and stays as it is.
    void placesOfErrorsStay()
    {
        Around around;
        QCoreApplication::installTranslator(&around);
        QCOMPARE(shownError(Error{"2 classes: a 3, b 5", {.file = "my own data.csv", .line = 3}}),
                 QStringLiteral("my own data.csv:3: 2 Klassen (a 3, b 5)"));
        QCOMPARE(shownError(Error{"2 classes: a 3, b 5", {}}), QStringLiteral("2 Klassen (a 3, b 5)"));
        QCoreApplication::removeTranslator(&around);
    }

    /// What imports fail with, made by those who say it.
    void failedImportsAreKnown_data()
    {
        QTest::addColumn<std::string>("text");
        const auto add = [](const char* name, const auto& result) {
            QVERIFY2(!result.has_value(), name);
            QTest::newRow(name) << result.error().message;
        };
        add("no table", study::snacPackResults("a,b\n1,2\n", "x.csv"));
        add("nothing", study::snacPackResults("", "x.csv"));
        add("no row", study::snacPackResults("trial,performance_metric\n", "x.csv"));
        add("no number", study::snacPackResults("trial,performance_metric\n0,high\n", "x.csv"));
        add("no trial", study::snacPackResults("trial,performance_metric\nx,0.5\n", "x.csv"));
        add("twice", study::snacPackResults("trial,performance_metric\n0,0.5\n0,0.6\n", "x.csv"));
        add("a column twice", study::snacPackResults("trial,performance_metric,trial\n", "x.csv"));
        add("a comma", study::snacPackResults("trial,performance_metric\n0,0.5,7\n", "x.csv"));
        add("an open quote", study::snacPackResults("trial,performance_metric\n0,\"0.5\n", "x.csv"));
        add("parameters", study::snacPackResults("trial,performance_metric,params\n0,0.5,{7}\n", "x.csv"));
        add("no such file", synthesis::importNetwork("/nowhere/net.onnx"));
        QTemporaryDir folder;
        const auto written = [&](const char* name, const QByteArray& bytes) {
            QFile file(folder.filePath(QLatin1String(name)));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
                       ? file.fileName().toStdString()
                       : std::string();
        };
        add("no ONNX", synthesis::importNetwork(written("net.onnx", "no network at all")));
        add("anything", synthesis::importNetwork(written("net.txt", "no network at all")));
        add("a JSON", synthesis::importNetwork(written("net.json", "{}")));
        add("no archive", synthesis::importNetwork(written("net.npz", "PK, and no more than that")));
        add("a folder", synthesis::importNetwork(folder.path().toStdString()));
    }
    void failedImportsAreKnown()
    {
        QFETCH(std::string, text);
        for (const QString& part : QString::fromStdString(text).split(QStringLiteral("; ")))
            QVERIFY2(!sentenceOf(part.toStdString()).isEmpty() || !sentenceOf(text).isEmpty(),
                     qPrintable(part));
    }

    void theReasonComesFirst()
    {
        QCOMPARE(shownReason(Error{"it is so", {}}), QStringLiteral("it is so"));
        QCOMPARE(shownReason(Error{"it is so", {.file = "/a/b.log", .line = 0, .column = 0}}),
                 QStringLiteral("it is so (/a/b.log)"));
        QCOMPARE(shownReason(Error{"it is so", {.file = "b.yaml", .line = 3, .column = 7}}),
                 QStringLiteral("it is so (b.yaml:3:7)"));
    }

    void wholeSentencesAlone()
    {
        QVERIFY(sentenceOf("something else").isEmpty());
        QVERIFY(sentenceOf("and not checked bit by bit").isEmpty()); // whole sentences alone
    }
};

QTEST_MAIN(TestSentenceTexts)
#include "tst_sentence_texts.moc"
