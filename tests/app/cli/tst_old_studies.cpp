// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Studies as they were written before the places of their data were kept: reported, gone on with and
// compressed from anywhere, also after a move.
#include "snac_process.h"
#include "study_head.h"

#include <QDir>
#include <QTest>

using namespace snac;
using namespace snac::test;

namespace {

QByteArray table()
{
    QByteArray text = "a,b,kind\n";
    const QByteArray names[] = {"one", "two", "three"};
    for (int i = 0; i < 90; ++i) {
        const int k = i % 3;
        text += QByteArray::number(k + 0.01 * (i % 7)) + "," + QByteArray::number(1.5 * k - 0.02 * (i % 5)) +
                "," + names[k] + "\n";
    }
    return text;
}

/// Takes from the head of a study what older programs did not write, and writes its data path as they did: as
/// the YAML file has it, from the folder of that file as it was named.
QString makeOld(const QString& study, const QString& yamlPath, const QString& dataPath)
{
    const auto older = [&](QJsonObject& head) {
        // Not its rules: under older ones it would be another search.
        for (const char* key : {"id", "data_places", "workers", "test_scores", "scaler"}) {
            head.remove(QLatin1String(key));
        }
        QJsonObject dataset = head["dataset"].toObject();
        for (const char* key : {"header", "index_column", "missing_values", "reading_rules"}) {
            dataset.remove(QLatin1String(key));
        }
        dataset["path"] = dataPath;
        head["dataset"] = dataset;
        head["yaml_path"] = yamlPath;
    };
    return changeHead(study, older, {"DROP TABLE log_mark"});
}

} // namespace

class TestOldStudies : public QObject
{
    Q_OBJECT

private slots:
    void dataAreFoundAfterAMove_data()
    {
        QTest::addColumn<QString>("from");  ///< the working folder of the run
        QTest::addColumn<QString>("yaml");  ///< the YAML file seen from there
        QTest::addColumn<QString>("place"); ///< the folder of the study file
        QTest::addColumn<QString>("where"); ///< how they are found after the move
        QTest::newRow("from the folder of the text") << "home/configs"
                                                     << "s.yaml"
                                                     << "home/configs"
                                                     << "relative to the study file";
        QTest::newRow("from the folder above") << "home"
                                               << "configs/s.yaml"
                                               << "home"
                                               << "relative to the study file";
        QTest::newRow("from outside") << "."
                                      << "home/configs/s.yaml"
                                      << "home"
                                      << "by the end of its path, from the study file";
        QTest::newRow("study elsewhere") << "."
                                         << "home/configs/s.yaml"
                                         << "home/configs"
                                         << "as the YAML file has it, from the study file";
    }
    void dataAreFoundAfterAMove()
    {
        QFETCH(QString, from);
        QFETCH(QString, yaml);
        QFETCH(QString, place);
        QFETCH(QString, where);
        QTemporaryDir root;
        for (const char* folder : {"home/configs", "home/data", "other/place"}) {
            QVERIFY(QDir(root.path()).mkpath(folder));
        }
        write(root.filePath("home/data/t.csv"), table());
        write(root.filePath("home/configs/s.yaml"),
              "dataset: {path: ../data/t.csv}\n"
              "search: {n_trials: 6, population: 2, epochs: 1, objectives: [accuracy, lut_pct]}\n"
              "search_space: {num_layers: [1, 2], layer_widths: [[4, 8, 16], [4, 8]]}\n");
        const QString study = root.filePath(place + "/s.snac");
        const Output made = runSnac(root.filePath(from), {"run", yaml, "--study", study});
        QVERIFY2(made.code == 0, made.err);
        const QString folder = yaml.contains('/') ? yaml.section('/', 0, -2) + "/" : QString();
        const QString problem = makeOld(study, yaml, folder + "../data/t.csv");
        QVERIFY2(problem.isEmpty(), qPrintable(problem));

        // Where it was, from the folder it was begun in.
        const Output there = runSnac(root.filePath(from), {"report", study});
        QVERIFY2(there.code == 0, there.err);
        // Moved as a whole, from a folder that is none of its own.
        QVERIFY(QDir().rename(root.filePath("home"), root.filePath("other/place/new")));
        const QString moved = root.filePath("other/place/new" + place.mid(4) + "/s.snac");
        const QString away = root.filePath("other");
        const Output reported = runSnac(away, {"report", moved});
        QVERIFY2(reported.code == 0, reported.err);
        const Output resumed = runSnac(away, {"resume", moved, "--trials", "8"});
        QVERIFY2(resumed.code == 0, resumed.err);
        QVERIFY2(resumed.err.contains("other/place/new/data/t.csv, " + where.toUtf8()), resumed.err);
        const Output compressed = runSnac(away, {"compress", moved, "--knee", "--qat-epochs", "1", "--epochs",
                                                 "1", "--schedule", "none", "--precisions", "8,3"});
        QVERIFY2(compressed.code == 0, compressed.err);
        QVERIFY2(compressed.err.contains("other/place/new/data/t.csv, " + where.toUtf8()), compressed.err);
    }
};

QTEST_GUILESS_MAIN(TestOldStudies)
#include "tst_old_studies.moc"
