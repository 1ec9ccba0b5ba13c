// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Studies of Optuna: its tables of 2.4 to 4, and files that are none or mean harm.
#include "../../support/optuna_file.h"

#include "snac/storage/results/foreign_results.h"
#include "snac/storage/results/optuna_distribution.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace snac;
using namespace snac::study;
using test::OptunaFile;

class TestOptunaResults : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] static QByteArray bytes(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void bothSchemas_data();
    void bothSchemas();
    void statesAndInfinities();
    void parametersBecomeGenes();
    void distributions_data();
    void distributions();
    void severalStudies();
    void generationsAndNames();
    void nothingChangesBeside();
    void wrongFiles_data();
    void wrongFiles();
    void filesAtWork();
};

void TestOptunaResults::bothSchemas_data()
{
    QTest::addColumn<bool>("typed");
    QTest::newRow("2.4") << false;
    QTest::newRow("3 and 4") << true;
}

void TestOptunaResults::bothSchemas()
{
    QFETCH(const bool, typed);
    const QString name = path(typed ? "new.db" : "old.db");
    {
        OptunaFile file(name, typed);
        file.study(1, "one", {"MAXIMIZE", "MINIMIZE"});
        file.trial(1, 0, "COMPLETE", {"0.5", "100"});
        file.trial(2, 1, "COMPLETE", {"0.75", "3"}); // whole numbers come back as such from SQLite
        QVERIFY(file.isGood());
    }
    const auto results = optunaResults(name.toStdString(), {});
    QVERIFY2(results, results ? "" : results.error().toString().c_str());
    QCOMPARE(results->study, std::string("one"));
    QCOMPARE(results->objectives.size(), 2U);
    QVERIFY(results->objectives[0].maximize && !results->objectives[1].maximize);
    QCOMPARE(results->trials.size(), 2U);
    QCOMPARE(results->trials[0].values, (std::vector<double>{0.5, 100.0}));
    QCOMPARE(results->trials[1].values, (std::vector<double>{0.75, 3.0}));
    QVERIFY(std::abs(results->trials[0].seconds - 30.0) < 0.01);
}

void TestOptunaResults::statesAndInfinities()
{
    const QString name = path("states.db");
    {
        OptunaFile file(name);
        file.study(1, "s", {"MAXIMIZE", "MINIMIZE"});
        file.trial(1, 0, "COMPLETE", {"0.5", "1"});
        file.trial(2, 1, "PRUNED", {"0.4", "1"});
        file.trial(3, 2, "FAIL", {});
        file.trial(4, 3, "RUNNING", {});
        file.trial(5, 4, "WAITING", {});
        file.trial(6, 5, "COMPLETE", {"0.5", "inf"});
        file.trial(7, 6, "COMPLETE", {"-inf", "1"});
        file.trial(8, 7, "COMPLETE", {"0.5"});
        file.trial(9, 8, "COMPLETE", {"0.0", "1e12"});
        QVERIFY(file.isGood());
    }
    const auto results = optunaResults(name.toStdString(), {});
    QVERIFY2(results, results ? "" : results.error().toString().c_str());
    using enum TrialState;
    const std::vector<std::pair<TrialState, std::string>> expected{
        {Complete, ""},       {Discarded, "pruned"}, {Failed, "failed in Optuna"},
        {Failed, "RUNNING"},  {Failed, "WAITING"},   {Failed, "infinite"},
        {Failed, "infinite"}, {Failed, "no value"},  {Failed, "SNAC-Pack"}};
    QCOMPARE(results->trials.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(results->trials[i].state, expected[i].first);
        QVERIFY(results->trials[i].reason.contains(expected[i].second));
        QCOMPARE(results->trials[i].values.empty(), i != 0);
    }
}

void TestOptunaResults::parametersBecomeGenes()
{
    const QString name = path("genes.db");
    {
        OptunaFile file(name);
        file.study(1, "s", {"MINIMIZE"});
        for (int i = 0; i < 3; ++i) {
            file.trial(i + 1, i, "COMPLETE", {"1"});
            file.parameter(i + 1, "layers", QString::number(i + 1), test::wholeDistribution);
            file.parameter(i + 1, "rate", "0.01", test::realDistribution);
            file.parameter(i + 1, "act", QString::number(i + 1), test::choiceDistribution);
        }
        file.parameter(2, "extra", "7", test::wholeDistribution); // in one trial alone
        file.trial(4, 3, "FAIL", {});                             // without any
        QVERIFY(file.isGood());
    }
    const auto results = optunaResults(name.toStdString(), {});
    QVERIFY2(results, results ? "" : results.error().toString().c_str());
    const ForeignGenes genes = genesOf(*results);
    QCOMPARE(genes.genes.size(), 4U);
    const auto text = [&](std::size_t trial, std::size_t gene) {
        return space::valueText(genes.genes[gene].domain, genes.genomes[trial].values[gene]);
    };
    QCOMPARE(genes.genes[0].name, std::string("act"));
    QCOMPARE(text(0, 0) + " " + text(1, 0) + " " + text(2, 0), std::string("tanh None True"));
    QCOMPARE(text(0, 1) + " " + text(1, 1), std::string("not set 7"));
    QCOMPARE(text(2, 2), std::string("3"));
    QVERIFY(std::holds_alternative<space::IntegerRange>(genes.genes[2].domain));
    QVERIFY(std::get<space::RealRange>(genes.genes[3].domain).logarithmic);
    for (int trial = 0; trial < 3; ++trial) {
        QVERIFY(space::isValid(genes.genes, genes.genomes[static_cast<std::size_t>(trial)]));
    }
    QVERIFY(genes.genomes[3].values.empty());
    const auto again = genesFrom("name: x\n" + genesText(genes.genes) + "search:\n");
    QVERIFY(again);
    QCOMPARE(genesText(*again), genesText(genes.genes));
    for (const char* broken : {"# gene: {}", "# gene: {\"name\": \"a\", \"low\": 2, \"high\": 1}",
                               "# gene: x", "# gene: {\"name\": \"a\", \"values\": [2, 1]}",
                               "# gene: {\"name\": \"a\", \"low\": 0, \"high\": 1, \"log\": true}"}) {
        QVERIFY(!genesFrom(broken));
    }
}

void TestOptunaResults::distributions_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<double>("stored");
    QTest::addColumn<QByteArray>("shown"); // "!": no distribution; "-": not in it
    const auto row = [](const QByteArray& json, double stored, const char* shown) {
        QTest::addRow("%s", (json + ' ' + QByteArray::number(stored)).constData())
            << json << stored << QByteArray(shown);
    };
    const auto of = [](const char* name, const char* attributes) {
        return QByteArray("{\"name\": \"") + name + "\", \"attributes\": {" + attributes + "}}";
    };
    row(of("IntUniformDistribution", "\"low\": 1, \"high\": 9, \"step\": 2"), 3, "3");
    row(of("IntLogUniformDistribution", "\"low\": 1, \"high\": 9, \"step\": 1"), 9, "9");
    row(of("IntDistribution", "\"low\": 1, \"high\": 9"), 9.5, "-");
    row(of("IntDistribution", "\"low\": 1, \"high\": 9"), 10, "-");
    row(of("UniformDistribution", "\"low\": 0.5, \"high\": 1.5"), 0.75, "0.75");
    row(of("LogUniformDistribution", "\"low\": 0.5, \"high\": 1.5"), 2.0, "-");
    row(of("DiscreteUniformDistribution", "\"low\": 0.0, \"high\": 1.0, \"q\": 0.25"), 0.25, "0.25");
    row(of("CategoricalDistribution", "\"choices\": [\"a\", \"b\"]"), 1, "b");
    row(of("CategoricalDistribution", "\"choices\": [\"a\", \"b\"]"), 2, "-");
    row(of("CategoricalDistribution", "\"choices\": [\"a\", \"b\"]"), 0.5, "-");
    row(of("CategoricalDistribution", "\"choices\": []"), 0, "!");
    row(of("CategoricalDistribution", "\"choices\": [[1]]"), 0, "!");
    row(of("FloatDistribution", "\"low\": 2, \"high\": 1"), 1, "!");
    row(of("FloatDistribution", "\"low\": \"0\", \"high\": 1"), 1, "!");
    row(of("IntDistribution", "\"low\": 1, \"high\": 1e300"), 1, "!");
    row(of("Other", ""), 1, "!");
    row("[]", 1, "!");
    row("", 1, "!");
}

void TestOptunaResults::distributions()
{
    QFETCH(const QByteArray, json);
    QFETCH(const double, stored);
    QFETCH(const QByteArray, shown);
    const auto read = optunaDistribution(json.toStdString());
    QCOMPARE(!read                  ? std::string("!")
             : !read->holds(stored) ? std::string("-")
                                    : foreignText(read->value(stored)),
             shown.toStdString());
}

void TestOptunaResults::severalStudies()
{
    const QString name = path("several.db");
    {
        OptunaFile file(name);
        file.study(1, "one", {"MINIMIZE"});
        file.study(2, "two", {"MAXIMIZE"});
        file.trial(1, 0, "COMPLETE", {"1"});
        file.trial(2, 0, "COMPLETE", {"2"}, 2);
        file.trial(3, 1, "COMPLETE", {"3"}, 2);
        QVERIFY(file.isGood());
    }
    const auto none = optunaResults(name.toStdString(), {});
    QVERIFY(!none && none.error().message.contains("--study: one, two"));
    const auto other = optunaResults(name.toStdString(), "three");
    QVERIFY(!other && other.error().message.contains("three"));
    const auto two = optunaResults(name.toStdString(), "two");
    QVERIFY(two);
    QCOMPARE(two->trials.size(), 2U);
    QCOMPARE(two->trials[1].values, std::vector<double>{3.0});
}

void TestOptunaResults::generationsAndNames()
{
    const QString name = path("generations.db");
    {
        OptunaFile file(name);
        file.study(1, "s", {"MAXIMIZE", "MINIMIZE"});
        file.run(
            R"(INSERT INTO study_system_attributes VALUES (1, 1, 'study:metric_names', '["accuracy", "Power"]'))");
        for (int i = 0; i < 4; ++i) {
            file.trial(i + 1, i, "COMPLETE", {"0.5", "1"});
        }
        file.run("INSERT INTO trial_system_attributes VALUES (1, 3, 'nsga2:generation', '1')");
        file.run("INSERT INTO trial_system_attributes VALUES (2, 4, 'NSGAIISampler:generation', '2')");
        file.run("INSERT INTO trial_system_attributes VALUES (3, 2, 'nsga2:generation', '-5')");
        file.run("INSERT INTO trial_system_attributes VALUES (4, 1, 'nsga2:generation', '99')");
        QVERIFY(file.isGood());
    }
    const auto results = optunaResults(name.toStdString(), {});
    QVERIFY(results);
    QCOMPARE(results->objectives[0].quantity, std::optional(Quantity::Accuracy));
    QCOMPARE(results->objectives[1].name, std::string("Power"));
    QVERIFY(!results->objectives[1].quantity);
    std::vector<int> generations;
    for (const ForeignTrial& trial : results->trials) {
        generations.push_back(trial.generation);
    }
    QCOMPARE(generations, (std::vector<int>{0, 0, 1, 2}));
}

void TestOptunaResults::nothingChangesBeside()
{
    const QString name = path("still/of.db");
    QVERIFY(QDir(m_folder.path()).mkpath("still"));
    {
        OptunaFile file(name);
        file.run("PRAGMA journal_mode = WAL"); // the head of the file says so from now on
        file.study(1, "s", {"MINIMIZE"});
        file.trial(1, 0, "COMPLETE", {"1"});
        QVERIFY(file.isGood());
    }
    const QByteArray before = bytes(name);
    QVERIFY(QFile::setPermissions(name, QFile::ReadOwner));
    QVERIFY(optunaResults(name.toStdString(), {}));
    QVERIFY(bytes(name) == before);
    QCOMPARE(QDir(path("still")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{"of.db"});
}

void TestOptunaResults::wrongFiles_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* name, const char* change, const char* words) {
        QTest::newRow(name) << QString(change) << QByteArray(words);
    };
    row("no Optuna", "DROP TABLE trials", "no study of Optuna");
    row("before 2.4", "DROP TABLE study_directions", "before 2.4");
    row("a view", "ALTER TABLE trials RENAME TO t; CREATE VIEW trials AS SELECT * FROM t",
        "no study of Optuna");
    row("no study", "DELETE FROM studies", "no study");
    row("direction", "UPDATE study_directions SET direction = 'NOT_SET'", "direction");
    row("objectives with a gap", "UPDATE study_directions SET objective = 5", "without gaps");
    row("no objective", "DELETE FROM study_directions", "0 objectives");
    row("state", "UPDATE trials SET state = 'DONE'", "DONE");
    row("numbers with a gap", "UPDATE trials SET number = 7", "without gaps");
    row("number is a text", "UPDATE trials SET number = 'x'", "without gaps");
    row("value is a text", "UPDATE trial_values SET value = 'good'", "should be a number");
    row("value of no objective", "UPDATE trial_values SET objective = 9", "no objective");
    row("control characters", "UPDATE trial_values SET value = char(27) || '[31m'", "\\u001b");
    row("parameter is a text", "UPDATE trial_params SET param_value = 'x'", "range");
    row("parameter out of its range", "UPDATE trial_params SET param_value = 99", "range");
    row("parameter without a name", "UPDATE trial_params SET param_name = ''", "no name");
    row("endless name", "UPDATE trial_params SET param_name = hex(zeroblob(1000))", "endless");
    row("distribution", "UPDATE trial_params SET distribution_json = '{}'", "distribution");
}

void TestOptunaResults::wrongFiles()
{
    QFETCH(const QString, change);
    QFETCH(const QByteArray, words);
    const QString name = path(QString("wrong-%1.db").arg(QString(QTest::currentDataTag()).replace(' ', '-')));
    {
        OptunaFile file(name);
        file.study(1, "s", {"MINIMIZE"});
        file.trial(1, 0, "COMPLETE", {"1"});
        file.parameter(1, "a", "2", test::wholeDistribution);
        for (const QString& statement : change.split("; ")) {
            file.run(statement);
        }
        QVERIFY(file.isGood());
    }
    const auto results = optunaResults(name.toStdString(), {});
    QVERIFY(!results);
    QVERIFY2(results.error().message.contains(words.toStdString()), results.error().message.c_str());
    QVERIFY(!results.error().message.contains('\x1b'));
    QCOMPARE(results.error().place.file, name.toStdString());
}

void TestOptunaResults::filesAtWork()
{
    const QString name = path("work.db");
    {
        OptunaFile file(name);
        file.study(1, "s", {"MINIMIZE"});
        for (int i = 0; i < 500; ++i) {
            file.trial(i + 1, i, "COMPLETE", {"1"});
        }
    }
    for (const char* end : {"-wal", "-journal"}) {
        QFile beside(name + end);
        QVERIFY(beside.open(QIODevice::WriteOnly) && beside.write("x") == 1);
        beside.close();
        const auto results = optunaResults(name.toStdString(), {});
        QVERIFY(!results && results.error().message.contains(end));
        QVERIFY(beside.remove());
    }
    QFile file(name); // cut and scribbled on: an error, never half a list
    QVERIFY(file.resize(file.size() / 2));
    QVERIFY(!optunaResults(name.toStdString(), {}));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(100) &&
            file.write(QByteArray(4000, '\xee')) == 4000);
    file.close();
    QVERIFY(!optunaResults(name.toStdString(), {}));
}

QTEST_GUILESS_MAIN(TestOptunaResults)
#include "tst_optuna_results.moc"
