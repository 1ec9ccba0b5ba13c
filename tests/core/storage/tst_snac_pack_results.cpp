// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Result tables of SNAC-Pack: their columns, and the ways in which their quotes go wrong.
#include "snac/storage/results/foreign_results.h"
#include "snac/storage/results/python_dict.h"
#include "snac/study/imported_results.h"

#include <QTest>

using namespace snac;
using namespace snac::study;

class TestSnacPackResults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dictionaries_data();
    void dictionaries();
    void tables_data();
    void tables();
    void gapsAreTrialsThatFailed();
    void precisionIsPutTogether();
    void wrongTables_data();
    void wrongTables();
};

void TestSnacPackResults::dictionaries_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("values"); // by name; "!" where it cannot be read
    const auto row = [](const char* name, const QByteArray& text, const QByteArray& values) {
        QTest::newRow(name) << text << values;
    };
    row("empty", "{}", "");
    row("kinds", "{'n': 3, 'a': 'relu', 'b': True, 'c': None, 'd': -1.5e-3}",
        "a=relu b=True c=None d=-0.0015 n=3 ");
    row("quotes", "{'a': \"it's\", \"b\": 'say \"x\"', 'c': 'it\\'s'}", "a=it's b=say \"x\" c=it's ");
    row("comma and colon in a text", "{'a': 'x, y: z}', 'b': 1}", "a=x, y: z} b=1 ");
    row("trailing comma", "{'a': 1,}", "a=1 ");
    row("nan", "{'a': nan}", "!");
    row("inf", "{'a': inf}", "!");
    row("list", "{'a': [1, 2]}", "!");
    row("nested", "{'a': {'b': 1}}", "!");
    row("twice", "{'a': 1, 'a': 2}", "!");
    row("open text", "{'a': 'x", "!");
    row("open", "{'a': 1", "!");
    row("behind", "{'a': 1} x", "!");
    row("no name", "{'': 1}", "!");
    row("call", "{'a': exit()}", "!");
    row("nothing", "", "!");
}

void TestSnacPackResults::dictionaries()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, values);
    const auto read = fromPythonDict(text.toStdString());
    QByteArray shown;
    if (read) {
        for (const auto& [name, value] : *read) {
            shown += QByteArray::fromStdString(name + "=" + foreignText(value) + " ");
        }
    }
    QCOMPARE(read ? shown : QByteArray("!"), values);
}

void TestSnacPackResults::tables_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("objectives");
    QTest::addColumn<QByteArray>("last"); // values of the last trial
    const auto row = [](const char* name, const QByteArray& text, const QByteArray& objectives,
                        const QByteArray& last) { QTest::newRow(name) << text << objectives << last; };
    row("mlp, no hardware",
        "trial,performance_metric,bops,params,yaml_path,run_timestamp\n"
        "0,0.9,1000.0,\"{'num_layers': 3, 'activation1': 'relu'}\",a.yaml,2026-04-29\n",
        "accuracy bops ", "0.9 1000 ");
    row("with hardware, CRLF, byte order mark",
        "\xEF\xBB\xBFtrial,performance_metric,bops,params,yaml_path,avg_resource,clock_cycles,run_"
        "timestamp\r\n"
        "0,0.5,2e6,\"{'b0': 'None'}\",\"a, b.yaml\",3.25,17.5,x\r\n",
        "accuracy bops avg_resource clock_cycles ", "0.5 2000000 3.25 17.5 ");
    row("single resources, other order, quoted line end",
        "clock_cycles,lut_pct,ff_pct,bram_pct,dsp_pct,trial,performance_metric,yaml_path\n"
        "9,1,2,3,4,0,0.25,\"a\nb\"\n5,1,2,3,4,1,0.75,c",
        "clock_cycles lut_pct ff_pct bram_pct dsp_pct accuracy ", "5 1 2 3 4 0.75 ");
    row("doubled quotes", "trial,performance_metric,params\n0,1,\"{'a': \"\"it's\"\"}\"\n", "accuracy ",
        "1 ");
    row("local search",
        "Precision,TotalBits,IntBits,Iteration,Sparsity,Accuracy,EffectiveBOPs\n"
        "\"<16,6>\",16,6,0,0.2,0.81,100\n\"<8,3>\",8,3,1,0.36,0.79,50\n",
        "accuracy bops_snac_effective ", "0.79 50 ");
    row("pruning log", "Iteration,Sparsity,Accuracy\n0,0.2,0.8\n", "accuracy ", "0.8 ");
    row("empty figure", "trial,performance_metric,bops\n0,,1\n", "accuracy bops ", "nan 1 ");
    row("no figure", "trial,performance_metric,bops\n0,nan,1\n", "accuracy bops ", "nan 1 ");
}

void TestSnacPackResults::tables()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, objectives);
    QFETCH(const QByteArray, last);
    const auto results = snacPackResults(text.toStdString(), "x.csv");
    QVERIFY2(results, results ? "" : results.error().toString().c_str());
    QByteArray keys, values;
    for (const ForeignObjective& objective : results->objectives) {
        keys += QByteArray::fromStdString(std::string(info(objective.quantity.value()).key) + " ");
        QCOMPARE(objective.maximize, objective.quantity == Quantity::Accuracy);
    }
    for (const double value : results->trials.back().values) {
        values += QByteArray::number(value, 'g', 10) + ' ';
    }
    QCOMPARE(keys, objectives);
    QCOMPARE(values, last);
    QCOMPARE(results->format, std::string(snacPackFormat));
}

void TestSnacPackResults::gapsAreTrialsThatFailed()
{
    const auto results =
        snacPackResults("trial,performance_metric,params\n3,0.5,{'a': 1}\n1,0.25,{'a': 2}\n", "x.csv");
    QVERIFY(results);
    QCOMPARE(results->trials.size(), 4U);
    for (int i = 0; i < 4; ++i) {
        const ForeignTrial& trial = results->trials[static_cast<std::size_t>(i)];
        QCOMPARE(trial.number, i);
        QCOMPARE(trial.state, i % 2 == 1 ? TrialState::Complete : TrialState::Failed);
        QCOMPARE(trial.reason.empty(), i % 2 == 1);
    }
    QCOMPARE(results->trials[1].values, std::vector<double>{0.25});
    const auto genes = genesOf(*results);
    QCOMPARE(genes.genes.size(), 1U);
    QVERIFY(std::holds_alternative<space::Ordinal>(genes.genes[0].domain));
    QVERIFY(genes.genomes[0].values.empty());
    QVERIFY(space::isValid(genes.genes, genes.genomes[1]));
    QCOMPARE(space::valueText(genes.genes[0].domain, genes.genomes[1].values[0]), std::string("2"));
}

void TestSnacPackResults::precisionIsPutTogether()
{
    const auto results = snacPackResults(
        "Precision,TotalBits,IntBits,Accuracy\n'<16,6>',16,6,0.85\n'<4,1>',4,1,0.1\n", "qat_log.csv");
    QVERIFY(results);
    QCOMPARE(results->trials.size(), 2U);
    QCOMPARE(results->trials[0].values, std::vector<double>{0.85});
    QCOMPARE(foreignText(results->trials[0].parameters.at("Precision")), std::string("<16,6>"));
    QCOMPARE(foreignText(results->trials[1].parameters.at("TotalBits")), std::string("4"));
    QVERIFY(
        std::ranges::any_of(results->notes, [](const auto& note) { return note.contains("put together"); }));
}

void TestSnacPackResults::wrongTables_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* name, const QByteArray& text, int line, const char* words) {
        QTest::newRow(name) << text << line << QByteArray(words);
    };
    const QByteArray head = "trial,performance_metric,params\n";
    row("empty", "", 0, "empty");
    row("another table", "a,b\n1,2\n", 1, "no result table of SNAC-Pack");
    row("header alone", head, 0, "no row");
    row("a field too many", head + "0,0.5,{'a': 1, 'b': 2}\n", 2, "double quotes");
    row("a field too few", head + "0,0.5,{}\n1,0.5\n", 3, "2 fields");
    row("twice", head + "0,0.5,{}\n1,0.5,{}\n0,0.6,{}\n", 4, "line 2");
    row("negative", head + "-1,0.5,{}\n", 2, "trial");
    row("huge number", head + "99999999999999999999,0.5,{}\n", 2, "trial");
    row("a million trials missing", head + "999999,0.5,{}\n", 2, "trial");
    row("broken number", head + "1.5,0.5,{}\n", 2, "trial");
    row("text for a figure", head + "0,good,{}\n", 2, "should be a number");
    row("bad parameters", head + "0,0.5,{'a': [1]}\n", 2, "params");
    row("open quote", head + "0,0.5,\"{}\n", 2, "never closed");
    row("column twice", "trial,performance_metric,bops,bops\n0,1,2,3\n", 1, "twice");
    row("bytes", QByteArray("trial,performance_metric\n0,\xff\n"), 0, "UTF-8");
    row("control characters", "trial,performance_metric\n0,\x1b[31m\n", 2, "\\u001b");
}

void TestSnacPackResults::wrongTables()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, line);
    QFETCH(const QByteArray, words);
    const auto results = snacPackResults(text.toStdString(), "x.csv");
    QVERIFY(!results);
    QCOMPARE(results.error().place.file, std::string("x.csv"));
    QCOMPARE(results.error().place.line, line);
    QVERIFY2(results.error().message.contains(words.toStdString()), results.error().message.c_str());
}

QTEST_GUILESS_MAIN(TestSnacPackResults)
#include "tst_snac_pack_results.moc"
