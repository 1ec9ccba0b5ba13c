// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Data in the terminal: SNAC-Pack's sets by name, simulated where that is asked for, and `snac data`.
#include "snac_process.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace snac::test;

class TestDataCommand : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    Output run(const QStringList& arguments) const { return runSnac(m_folder.path(), arguments); }

private slots:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", path("home").toUtf8());
        for (const char* name : {"mlp", "blocks"}) {
            QVERIFY(QFile::copy(QString(SNAC_SOURCE_DIR "/tests/data/snac_pack/%1.yaml").arg(name),
                                path(QString(name) + ".yaml")));
        }
        write(path("qubit.yaml"),
              "dataset:\n  name: qubit\n  data_dir: ../qubit\n  window_size: 40\n  subset_size: 400\n"
              "search:\n  model_type: block\n  n_trials: 3\n  population: 2\n  epochs: 2\n"
              "search_space:\n  mlp_width_space: [4, 8]\n  act_space: [ReLU]\n  norm_space: [null]\n"
              "  block_types: [MLP, None]\n  num_blocks: 2\n  output_dim: 2\n");
    }

    void studiesOfSnacPackRunOnDrawnData_data()
    {
        QTest::addColumn<QString>("study");
        QTest::addColumn<QByteArray>("drawn");
        QTest::newRow("mnist") << "mlp" << QByteArray("drawn in place of mnist, as asked: drawn digits");
        QTest::newRow("fashion") << "blocks" << QByteArray("drawn in place of fashion_mnist, as asked");
        QTest::newRow("qubit") << "qubit" << QByteArray("drawn in place of qubit, as asked");
    }

    void studiesOfSnacPackRunOnDrawnData()
    {
        QFETCH(QString, study);
        QFETCH(QByteArray, drawn);
        const QString file = path(study + ".snac");
        const Output done = run({"run", study + ".yaml", "--simulate", "--study", file, "--trials", "3"});
        QVERIFY2(done.code == 0, done.err);
        QVERIFY2(done.out.contains("simulated") && done.out.contains(drawn), done.out);
        QVERIFY2(!done.err.contains("cannot be read") && !done.err.contains("not found"), done.err);
        if (study == "blocks") {
            QVERIFY2(done.err.contains("warning: block_types: Conv not built yet and left out"), done.err);
        }
        // What was stored draws the same rows again.
        const Output again = run({"resume", file, "--trials", "4"});
        QVERIFY2(again.code == 0, again.err);
    }

    void withoutFilesARunSaysWhatToDo()
    {
        const Output refused = run({"run", "qubit.yaml", "--study", path("none.snac")});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("0528_X_train_0_770.npy") &&
                     refused.err.contains("snac-studio/data/qubit") &&
                     refused.err.contains("dataset.simulate: true") && refused.err.contains("--simulate"),
                 refused.err);
        QVERIFY(!QFile::exists(path("none.snac")));
        // Whoever reads a file of their own has nothing to simulate.
        write(path("own.yaml"), "dataset: {path: own.csv}\nsearch: {n_trials: 3}\n");
        write(path("own.csv"), "a,b,label\n1,2,x\n2,3,y\n");
        QCOMPARE(run({"run", "own.yaml", "--simulate"}).code, 2);
    }

    /// Of a study with two targets every one is compared, or it is said that the file has no truth; data in
    /// place of the study's own take its test file away, which is said, as are warnings of the data.
    void severalTargetsAreCompared()
    {
        QByteArray rows = "a,b,same,px,py\n";
        for (int i = 0; i < 240; ++i) {
            const double a = (i * 37 % 101) / 50.0;
            const double b = (i * 53 % 89) / 44.0;
            rows += QByteArray::number(a) + ',' + QByteArray::number(b) + ",1," + QByteArray::number(a + b) +
                    ',' + QByteArray::number(a - b) + '\n';
        }
        write(path("two.csv"), rows);
        write(path("two_test.csv"), rows);
        write(
            path("two.yaml"),
            "dataset: {path: two.csv, test_path: two_test.csv, label_column: 'px, py', test_fraction: 0.1}\n"
            "search: {n_trials: 3, population: 2, epochs: 2, objectives: [rmse, lut_pct]}\n"
            "search_space: {num_layers: [1], layer_widths: [[4]]}\n");
        const QString file = path("two.snac");
        const Output done = run({"run", "two.yaml", "--study", file, "--data", "two.csv", "--json"});
        QVERIFY2(done.code == 0, done.err);
        QVERIFY2(done.err.contains("test_fraction: the test rows are those of test_path"), done.err);
        QVERIFY2(done.err.contains("dataset.test_path") && done.err.contains("is not read"), done.err);
        QVERIFY2(done.err.contains("with one value in all rows"), done.err);
        QVERIFY(done.out.contains("with one value in all rows")); // of what was read
        const Output said = run({"predict", file, "--trial", "0", "--data", "two.csv"});
        QVERIFY2(said.code == 0, said.err);
        QVERIFY2(said.err.contains("over all targets: px ") && said.err.contains(", py "), said.err);
        QVERIFY2(said.out.startsWith("row,truth of px,truth of py,px,py"), said.out.left(100));
        QVERIFY2(said.out.contains("\r\n1,1.94455,-0.464545,"), said.out.left(300)); // as the file has them
        write(path("half.csv"), "a,b,same,px\n1,2,1,3\n2,1,1,3\n1,1,1,2\n");
        const Output half = run({"predict", file, "--trial", "0", "--data", "half.csv"});
        QVERIFY2(half.code == 0 && !half.out.contains("truth"), half.err + half.out);
        QVERIFY2(half.err.contains("nothing is compared"), half.err);
    }

    /// What the study is scored by is said of predictions too: else nothing of them stands beside its table.
    void predictionsAreScoredAsTheStudyIs()
    {
        QByteArray classes = "a,b,kind\n";
        QByteArray numbers = "a,b,px,py\n";
        for (int i = 0; i < 240; ++i) {
            const double a = (i * 37 % 101) / 50.0;
            const double b = (i * 53 % 89) / 44.0;
            const QByteArray both = QByteArray::number(a) + ',' + QByteArray::number(b) + ',';
            classes += both + (i % 10 == 0 ? "rare\n" : "common\n");
            numbers += both + QByteArray::number(a + b) + ',' + QByteArray::number(a - b) + '\n';
        }
        write(path("kinds.csv"), classes);
        write(path("moves.csv"), numbers);
        const auto scored = [this](const char* name, const QByteArray& dataset, const QByteArray& score) {
            const QString study = path(name) + "_" + score + ".snac";
            write(path("scored.yaml"),
                  "dataset: {" + dataset +
                      "}\nsearch: {n_trials: 2, population: 2, epochs: 2, objectives: [" + score +
                      ", lut_pct]}\nsearch_space: {num_layers: [1], layer_widths: [[4]]}\n");
            const Output done = run({"run", "scored.yaml", "--study", study});
            return done.code == 0 ? run({"predict", study, "--trial", "0", "--data", QString(name) + ".csv"})
                                  : done;
        };
        const Output balanced = scored("kinds", "path: kinds.csv", "balanced_accuracy");
        QVERIFY2(balanced.err.contains("balanced accuracy ") &&
                     balanced.err.contains("as the study is scored"),
                 balanced.err);
        QVERIFY2(balanced.err.contains("\naccuracy "), balanced.err);
        const Output far = scored("moves", "path: moves.csv, label_column: 'px, py'", "mean_distance");
        QVERIFY2(far.err.contains("mean distance ") && far.err.contains("RMSE "), far.err);
        // What is said anyway is not said twice.
        const Output plain = scored("kinds", "path: kinds.csv", "accuracy");
        QVERIFY2(plain.err.count("accuracy ") == 1 && plain.err.contains(" %, as the study is scored\n"),
                 plain.err);
    }

    /// Groups and times hold from the file to search, folds, what is stored, and the report.
    void groupsAndTimesHoldEverywhere()
    {
        QByteArray rows = "run,a,t,b,kind\n";
        for (int i = 0; i < 120; ++i) {
            rows += "r" + QByteArray::number(i % 12) + "," + QByteArray::number(i * 37 % 101) + "," +
                    QByteArray::number(1000 - i) + "," + QByteArray::number(i * 53 % 89) + ".5," +
                    (i / 12 % 2 == 0 ? "x" : "y") + "\n";
        }
        write(path("runs.csv"), rows);
        const QByteArray search = "search: {n_trials: 3, population: 2, epochs: 1, n_folds: 3}\n"
                                  "search_space: {num_layers: [1], layer_widths: [[4]]}\n";
        write(path("grouped.yaml"),
              "dataset: {path: runs.csv, label_column: kind, group_column: run, drop: [t]}\n" + search);
        const QString file = path("grouped.snac");
        const Output done = run({"run", "grouped.yaml", "--study", file});
        QVERIFY2(done.code == 0, done.err);
        QVERIFY2(
            done.out.contains("column run says which rows belong together") &&
                done.out.contains("split by whole groups: 7 groups to train on, 3 to validate with, 2 to"),
            done.out);
        const Output again = run({"resume", file, "--trials", "4"}); // by what was stored
        QVERIFY2(again.code == 0, again.err);
        const Output report = run({"report", file, "--json"});
        QVERIFY2(report.code == 0 && report.out.contains("split by whole groups"), report.err);
        write(path("many.yaml"),
              "dataset: {path: runs.csv, label_column: kind, group_column: run, drop: [t]}\n"
              "search: {n_trials: 3, n_folds: 11}\n");
        const Output many = run({"run", "many.yaml", "--study", path("many.snac")});
        QVERIFY2(many.code == 2 && many.err.contains("n_folds: 11 folds, but only 10 groups"), many.err);
        write(path("timed.yaml"),
              "dataset: {path: runs.csv, label_column: kind, time_column: t, drop: [run]}\n" + search);
        const Output timed = run({"run", "timed.yaml", "--study", path("timed.snac")});
        QVERIFY2(timed.code == 0, timed.err);
        QVERIFY2(timed.out.contains("split by time, the earliest first: 72 rows to train on, 24 to validate"),
                 timed.out);
        const Output asked =
            run({"data", "inspect", "runs.csv", "--label", "kind", "--time", "t", "--drop", "run"});
        QVERIFY2(asked.code == 0 && asked.out.contains("split by time, the earliest first"), asked.err);
        const Output planned = run(
            {"new", "runs.csv", "--label", "kind", "--groups", "run", "--drop", "t", "--out", "new.yaml"});
        QVERIFY2(planned.code == 0, planned.err);
        QFile study(path("new.yaml"));
        QVERIFY(study.open(QIODevice::ReadOnly));
        QVERIFY(study.readAll().contains("group_column: run"));
    }

    void convertsBetweenFormats()
    {
        QByteArray rows = "a,b,w,kind\n";
        for (int i = 0; i < 60; ++i) {
            rows += QByteArray::number(i / 7.0, 'g', 17) + "," + QByteArray::number(i * i % 17) + "," +
                    QByteArray::number(i % 3) + "," + QByteArray::number(i % 2) + "\n";
        }
        write(path("from.csv"), rows);
        const Output first =
            run({"data", "convert", "from.csv", path("to.h5"), "--label", "kind", "--weights", "w"});
        QVERIFY2(first.code == 0, first.err);
        QVERIFY2(first.out.contains("array x (60 x 2, 32-bit)") &&
                     first.out.contains("array y (60, integers)") &&
                     first.out.contains("array weight (60, 32-bit)") &&
                     first.out.contains("weight_column: weight"),
                 first.out);
        const auto fingerprint = [&](const QStringList& asked) {
            const Output seen = run(QStringList{"data", "inspect"} + asked + QStringList{"--json"});
            return seen.code == 0 ? seen.json()["fingerprint"].toString() : QString(seen.err);
        };
        const QString original = fingerprint({"from.csv", "--label", "kind", "--weights", "w"});
        QCOMPARE(fingerprint({path("to.h5"), "--weights", "weight"}), original);
        QCOMPARE(run({"data", "convert", path("to.h5"), path("to.npz"), "--weights", "weight"}).code, 0);
        QCOMPARE(run({"data", "convert", path("to.npz"), path("back.csv"), "--weights", "weight"}).code, 0);
        QCOMPARE(fingerprint({path("back.csv"), "--weights", "weight"}), original);
        // Nothing is replaced, and nothing is left of what cannot be.
        const Output there = run({"data", "convert", "from.csv", path("to.h5"), "--label", "kind"});
        QVERIFY2(there.code == 2 && there.err.contains("this file is there already"), there.err);
        const Output format = run({"data", "convert", "from.csv", path("to.parquet")});
        QVERIFY2(format.code == 2 && format.err.contains(".npz"), format.err);
        write(path("convert.yaml"), "dataset: {path: from.csv, label_column: kind, group_column: w}\n"
                                    "search: {n_trials: 3}\n");
        const Output study = run({"data", "convert", "convert.yaml", path("study.npz")});
        QVERIFY2(study.code == 0 && study.out.contains("array group (60, integers)"), study.err);
    }

    void listsAndDescribesSets()
    {
        const Output list = run({"data", "list"});
        QCOMPARE(list.code, 0);
        QVERIFY(list.out.contains("readout") && list.out.contains("fashion_mnist"));
        const auto sets = run({"data", "list", "--json"}).json()["sets"].toArray();
        QVERIFY(sets.size() >= 7);
        // What can be had besides.
        QVERIFY2(list.out.contains("snac data get jet_constituents") && list.out.contains("braggnn"),
                 list.out);
        QCOMPARE(run({"data", "list", "--json"}).json()["to_get"].toArray().size(), 2);
        const Output info = run({"data", "info", "mnist"});
        QVERIFY2(info.code == 0 && info.out.contains("train-images-idx3-ubyte") &&
                     info.out.contains("not here"),
                 info.out);
        QCOMPARE(run({"data", "info", "nonsense"}).code, 2);
        write(path("rows.csv"), "a,b,label\n1,2,g\n3,4,q\n");
        const Output file = run({"data", "info", "rows.csv"}); // no set; what is meant is near
        QCOMPARE(file.code, 2);
        QVERIFY2(file.err.contains("snac data inspect rows.csv"), file.err.constData());
    }

    void inspectsWhatItSimulated()
    {
        const QString table = path("drawn.csv");
        const Output drawn = run({"data", "simulate", "readout", "--rows", "300", "--start", "50", "--window",
                                  "20", "--states", "3", "--out", table});
        QVERIFY2(drawn.code == 0, drawn.err);
        const Output inspected = run({"data", "inspect", table, "--json"});
        QVERIFY2(inspected.code == 0, inspected.err);
        const auto json = inspected.json();
        QCOMPARE(json["rows"].toInt(), 300);
        QCOMPARE(json["simulated"].toBool(), true);
        const Output planned = run({"new", table});
        QVERIFY2(planned.out.contains("simulated: 300"), planned.out);
        for (const char* other : {"drawn.npz", "drawn.h5", "again.csv"}) {
            QCOMPARE(run({"data", "convert", table, path(other)}).code, 0);
            QVERIFY2(run({"data", "inspect", path(other), "--json"}).json()["simulated"].toBool(), other);
        }
        QCOMPARE(json["inputs"].toArray().size(), 40);
        QCOMPARE(json["classes"].toArray().size(), 3);
        QCOMPARE(json["classes"].toArray()[2].toObject()["rows"].toInt(), 100);
        QCOMPARE(json["train_rows"].toInt() + json["validation_rows"].toInt() + json["test_rows"].toInt(),
                 300);
        const Output text = run({"data", "inspect", table});
        QVERIFY2(text.out.contains("Truth: column label") && text.out.contains("Split: 180 train"), text.out);
        const Output preview = run({"data", "preview", table, "--rows", "2"});
        QVERIFY2(preview.code == 0 && preview.out.contains("i50") && preview.out.count('\n') == 4,
                 preview.out);
        // So are the particles of a jet.
        const QString jets = path("particles.csv");
        QCOMPARE(run({"data", "simulate", "jets_8const", "--rows", "300", "--out", jets}).code, 0);
        QCOMPARE(run({"data", "inspect", jets, "--json"}).json()["inputs"].toArray().size(), 24);
        // Several targets are several columns, and are read as such again.
        const QString peaks = path("peaks.csv");
        const Output many = run({"data", "simulate", "bragg", "--rows", "300", "--out", peaks});
        QVERIFY2(many.code == 0 && many.err.contains("label_column"), many.err);
        const auto readBack = run({"data", "inspect", peaks, "--json"}).json();
        QCOMPARE(readBack["task"].toString(), QString("regression"));
        QCOMPARE(readBack["targets"].toArray(), (QJsonArray{"x", "y"}));
        QCOMPARE(readBack["inputs"].toArray().size(), 121);
        // What is there stays, and no table of text gets the name of another format.
        const QStringList again{"data", "simulate", "readout", "--rows", "300", "--out"};
        const Output refused = run(again + QStringList{table});
        QVERIFY2(refused.code == 2 && refused.err.contains("--force"), refused.err);
        QCOMPARE(run({"data", "inspect", table, "--json"}).json()["inputs"].toArray().size(), 40);
        QCOMPARE(run(again + QStringList{table, "--force"}).code, 0);
        const Output named = run(again + QStringList{path("r.npy")});
        QVERIFY2(named.code == 2 && named.err.contains(".csv") && !QFile::exists(path("r.npy")), named.err);
        // Options that say nothing here are told.
        const Output states = run({"data", "simulate", "jets", "--states", "3", "--out", path("s.csv")});
        QVERIFY2(states.code == 2 && states.err.contains("--states"), states.err);
        const Output drawing = run({"data", "inspect", table, "--simulate"});
        QVERIFY2(drawing.code == 2 && drawing.err.contains("--simulate"), drawing.err);
        // Nothing is left where nothing can be drawn.
        const Output wrong = run({"data", "simulate", "digits", "--rows", "5", "--out", path("never.csv")});
        QVERIFY(wrong.code == 2 && !QFile::exists(path("never.csv")));
    }
};

QTEST_GUILESS_MAIN(TestDataCommand)
#include "tst_data_command.moc"
