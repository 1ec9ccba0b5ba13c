// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Several labels a row, from a table to hardware: planned, searched, compressed, asked and exported.
#include "snac_process.h"

#include "snac/base/random.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace snac::test;

class TestSeveralLabels : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    Output run(const QStringList& arguments) const { return runSnac(m_folder.path(), arguments); }

    /// Three labels, each of which one of four inputs decides: two common ones and a rarer one.
    static QByteArray events(int rows, const QByteArray& first = "label_muon")
    {
        snac::Random random(8);
        QByteArray text = "pt,eta,mass,iso," + first + ",label_jet,label_photon\n";
        for (int i = 0; i < rows; ++i) {
            double x[4];
            for (double& value : x) {
                value = random.normal();
                text += QByteArray::number(value, 'f', 4) + ",";
            }
            text += QByteArray(x[0] > 0.0 ? "1" : "0") + (x[1] + 0.2 * x[2] > 0.0 ? ",1" : ",0") +
                    (x[3] > 0.5 ? ",1\n" : ",0\n");
        }
        return text;
    }

    QByteArray textOf(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

private slots:
    void initTestCase()
    {
        write(path("events.csv"), events(700));
        const Output made = run({"new", "events.csv", "--preset", "fast", "--out", "events.yaml"});
        QVERIFY2(made.code == 0, made.err);
        const Output done = run({"run", "events.yaml", "--trials", "6", "--study", "events.snac", "--json"});
        QVERIFY2(done.code == 0, done.err);
    }

    /// It is told by evidence, and said with a count of each label.
    void thePlanSaysWhatTheyAre()
    {
        const QByteArray text = textOf("events.yaml").replace("\n# ", " "); // comments are wrapped
        QVERIFY2(text.contains("3 labels a row, each of which it has or has not: label_muon ") &&
                     text.contains("(0 and 1, and the name of a truth: a label each)") &&
                     text.contains("each row has any number of the labels: ") &&
                     text.contains("several labels a row"),
                 text);
        const Output inspected = run({"data", "inspect", "events.csv", "--json"});
        QVERIFY2(inspected.code == 0, inspected.err);
        QCOMPARE(inspected.json()["task"].toString(), "multi_label");
        QCOMPARE(inspected.json()["labels"].toArray().size(), 3);
        QVERIFY(inspected.json()["classes"].toArray().isEmpty());
        // One class a row, or numbers, where somebody asks for them.
        const Output numbers = run({"data", "inspect", "events.csv", "--task", "regression", "--label",
                                    "label_muon, label_jet, label_photon", "--json"});
        QVERIFY2(numbers.code == 0, numbers.err);
        QCOMPARE(numbers.json()["task"].toString(), "regression");
    }

    void theSearchLearnsThem()
    {
        const Output report = run({"report", "events.snac", "--json"});
        QVERIFY2(report.code == 0, report.err);
        const QJsonObject dataset = report.json()["dataset"].toObject();
        QCOMPARE(dataset["task"].toString(), "multi_label");
        QCOMPARE(dataset["labels"].toArray().at(0).toObject()["name"].toString(), "label_muon");
        double best = 0.0;
        const QJsonArray trials = report.json()["trials"].toArray();
        for (const QJsonValue& trial : trials) {
            const QJsonObject values = trial["values"].toObject();
            best = std::max({best, values["accuracy"].toDouble(), values["balanced_accuracy"].toDouble()});
        }
        QVERIFY2(best > 0.85, qPrintable(QString::number(best)));
        // Who says the same of each label always is right in about half of them.
        const Output text = run({"report", "events.snac"});
        QVERIFY2(text.out.contains("against accuracy 50.00 %"), text.out);
        QVERIFY(run({"report", "events.snac", "--html", "events.html"}).code == 0);
        QVERIFY(textOf("events.html").contains("label_photon"));
    }

    /// A row of 0 and 1 for each label, and the outputs behind them, as floats and as integers.
    void predictionsSayEachLabel_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::newRow("float") << QStringList{};
        QTest::newRow("integers") << QStringList{"--precision", "ap_fixed<12,5>"};
    }
    void predictionsSayEachLabel()
    {
        QFETCH(QStringList, more);
        const Output said = run(QStringList{"predict", "events.snac", "--trial", smallTrial(), "--data",
                                            "events.csv", "--csv", "said.csv"} +
                                more);
        QVERIFY2(said.code == 0, said.err);
        QVERIFY2(said.out.contains("of all labels") && said.out.contains("label_photon") &&
                     said.out.contains("found"),
                 said.out);
        const QList<QByteArray> lines = textOf("said.csv").split('\n');
        QCOMPARE(lines.front().trimmed(),
                 QByteArray("row,has label_muon,has label_jet,has label_photon,truth of label_muon,truth of "
                            "label_jet,truth of label_photon,logit of label_muon,logit of label_jet,"
                            "logit of label_photon"));
        for (int row = 1; row <= 700; ++row) {
            const QList<QByteArray> cells = lines[row].trimmed().split(',');
            QCOMPARE(cells.size(), 10);
            for (int label = 0; label < 3; ++label) {
                QCOMPARE(cells[1 + label] == "1", cells[7 + label].toDouble() > 0.0);
            }
        }
        // Rows that nobody has labelled.
        write(path("new.csv"), "pt,eta,mass,iso\n0.5,-1,0.25,2\n-3,1,0,0\n");
        const Output bare =
            run(QStringList{"predict", "events.snac", "--trial", smallTrial(), "--data", "new.csv"} + more);
        QVERIFY2(bare.code == 0, bare.err);
        QVERIFY(
            bare.out.startsWith("row,has label_muon,has label_jet,has label_photon,logit of label_muon,"));
        QVERIFY2(bare.err.contains("no truth"), bare.err);
        // A value that is no label is told with its row, and hides nothing of the others.
        write(path("new.csv"), "pt,eta,mass,iso,label_muon,label_jet,label_photon\n"
                               "0.5,-1,0.25,2,1,0,1\n-3,1,0,0,0,0.5,1\n");
        const Output odd =
            run(QStringList{"predict", "events.snac", "--trial", smallTrial(), "--data", "new.csv"} + more);
        QVERIFY2(odd.err.contains("compared 1 of 2 rows with the truth; row 1 (counted from 0): label_jet is "
                                  "0.5, and a label is 1 or 0"),
                 odd.err);
        QVERIFY2(odd.err.contains("of all labels"), odd.err);
    }

    void compressionAndHardwareKeepThem()
    {
        const Output squeezed =
            run({"compress", "events.snac", "--trial", smallTrial(), "--precisions", "8,3", "--schedule",
                 "50", "--qat-epochs", "3", "--epochs", "2", "--json"});
        QVERIFY2(squeezed.code == 0, squeezed.err);
        QVERIFY2(squeezed.err.contains("trial 0 trained again for compression, as float"), squeezed.err);
        for (const char* format : {"onnx", "bundle"}) {
            const Output written = run({"export", "events.snac", "--trial", smallTrial(), "--as", format,
                                        "--out", QString("out-") + format});
            QVERIFY2(written.code == 0, QByteArray(format) + written.out + written.err);
        }
        const Output argmax = run({"export", "events.snac", "--trial", smallTrial(), "--as", "verilog",
                                   "--output", "argmax", "--out", "out-argmax"});
        QCOMPARE(argmax.code, 2);
        QVERIFY2(argmax.err.contains("several labels a row"), argmax.err);
    }

    void whatDoesNotGoWithThemIsRefused()
    {
        const auto refused = [&](const QByteArray& more) {
            write(path("odd.yaml"),
                  "dataset: {path: events.csv}\nsearch:\n  n_trials: 4\n  population: 2\n" + more);
            const Output said = run({"validate", "--runnable", "odd.yaml"});
            return said.out + said.err;
        };
        const QByteArray numbers = refused("  objectives: [rmse, lut_pct]\n");
        QVERIFY2(numbers.contains("several labels a row") && numbers.contains("task: regression"), numbers);
        QVERIFY(refused("  objectives: [accuracy]\n  loss: cross_entropy\n").contains("label_cross_entropy"));
        QVERIFY(refused("  objectives: [accuracy]\nsearch_space: {output_activation: softmax}\n")
                    .contains("softmax chooses one class"));
        QVERIFY(refused("  objectives: [roc_auc]\n  loss: binary_cross_entropy\n")
                    .contains("label_cross_entropy"));
        const QByteArray good = refused("  objectives: [roc_auc]\n  loss: label_cross_entropy\n");
        QVERIFY2(!good.contains("error") && !good.contains("cannot run"), good);
    }

private:
    /// The trained trial with the fewest LUTs: the least work for what follows.
    QString smallTrial() const
    {
        const QJsonArray trials = run({"report", "events.snac", "--json"}).json()["trials"].toArray();
        QString smallest = "0";
        double least = 1e9;
        for (const QJsonValue& trial : trials) {
            const double lut = trial["values"].toObject()["lut_pct"].toDouble(1e9);
            if (trial["state"].toString() == "complete" && lut < least) {
                least = lut;
                smallest = QString::number(trial["number"].toInt());
            }
        }
        return smallest;
    }
};

QTEST_GUILESS_MAIN(TestSeveralLabels)
#include "tst_several_labels.moc"
