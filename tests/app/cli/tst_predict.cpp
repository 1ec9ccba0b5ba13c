// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Predictions in the terminal: a network goes with its study alone, and its figures are those of the study.
#include "snac_process.h"
#include "study_head.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace snac::test;

namespace {

QByteArray wordRows(int first, int count)
{
    QByteArray text = "size,shift,kind\n";
    for (int i = first; i < first + count; ++i) {
        const int kind = i % 2;
        text += QByteArray::number(900.0 + 40.0 * kind + i * 37 % 101) + ',' +
                QByteArray::number(-3.0 + 0.004 * (i * 53 % 89) + 0.1 * kind) + ',' +
                (kind == 0 ? "calm" : "wild") + '\n';
    }
    return text;
}

} // namespace

class TestPredict : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    Output run(const QStringList& arguments) const { return runSnac(m_folder.path(), arguments); }
    Output predicted(const QString& study, const QStringList& more = {}) const
    {
        return run(QStringList{"predict", study, "--trial", "0", "--data", "rows.csv"} + more);
    }
    /// The document of a bundle of its trial 0.
    QJsonObject bundle(const QString& study, const QString& folder, QString& said) const
    {
        const Output done = run({"export", study, "--trial", "0", "--as", "bundle", "--out", folder});
        said = done.err + done.out;
        QFile file(path(folder + "/network.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }

private Q_SLOTS:
    void initTestCase()
    {
        write(path("words.csv"), wordRows(0, 160));
        write(path("rows.csv"), wordRows(160, 40));
        write(path("words.yaml"),
              "dataset: {path: words.csv}\n"
              "search: {n_trials: 2, population: 2, epochs: 3, objectives: [accuracy, lut_pct]}\n"
              "search_space: {num_layers: [1], layer_widths: [[4]]}\n");
        for (const char* study : {"words.snac", "old.snac"}) {
            const Output done = run({"run", "words.yaml", "--study", study});
            QVERIFY2(done.code == 0, done.err);
        }
        const QString problem =
            changeHead(path("old.snac"), [](QJsonObject& head) { head.remove("scaler"); });
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void cleanup()
    {
        if (QFile::exists(path("gone.csv"))) {
            QFile::remove(path("words.csv"));
            QVERIFY(QFile::rename(path("gone.csv"), path("words.csv")));
        }
    }

    void theStudyAloneReadsNewRows_data()
    {
        QTest::addColumn<bool>("changed"); ///< its data are there, and others; else they are gone
        QTest::newRow("data gone") << false;
        QTest::newRow("data with a row more") << true;
    }
    void theStudyAloneReadsNewRows()
    {
        QFETCH(bool, changed);
        const Output before = predicted("words.snac");
        QVERIFY2(before.code == 0, before.err);
        QVERIFY(QFile::rename(path("words.csv"), path("gone.csv")));
        if (changed) {
            write(path("words.csv"), wordRows(0, 161));
        }
        const Output after = predicted("words.snac");
        QVERIFY2(after.code == 0, after.err);
        QCOMPARE(after.out, before.out);
        QString said;
        const QString folder = changed ? "changed" : "alone";
        QVERIFY2(bundle("words.snac", folder, said)["scaler"].toBool(), qPrintable(said));
        QVERIFY2(!said.contains("no scaler is written"), qPrintable(said));
    }

    void anOlderStudyAsksItsData()
    {
        const Output before = predicted("old.snac");
        QVERIFY2(before.code == 0 && before.out == predicted("words.snac").out, before.err);
        QVERIFY(QFile::rename(path("words.csv"), path("gone.csv")));
        const Output gone = predicted("old.snac");
        QVERIFY(gone.code != 0);
        QVERIFY2(gone.err.contains("begun before studies kept it") && gone.err.contains("words.csv") &&
                     gone.err.contains("not there") && gone.err.contains("--raw"),
                 gone.err);
        QString said;
        QVERIFY2(!bundle("old.snac", "bare", said).contains("scaler"), qPrintable(said));
        QVERIFY2(said.contains("no scaler is written"), qPrintable(said));
        write(path("words.csv"), wordRows(0, 161));
        const Output other = predicted("old.snac");
        QVERIFY2(other.code != 0 && other.err.contains("has changed"), other.err);
    }

    void goingOnKeepsTheScaler()
    {
        QVERIFY(QFile::copy(path("old.snac"), path("older.snac")));
        const Output before = predicted("older.snac");
        const Output resumed = run({"resume", "older.snac", "--trials", "3"});
        QVERIFY2(resumed.code == 0, resumed.err);
        QVERIFY(QFile::rename(path("words.csv"), path("gone.csv")));
        const Output after = predicted("older.snac");
        QVERIFY2(after.code == 0, after.err);
        QCOMPARE(after.out, before.out);
    }

    void anotherScalingOfTheDataIsTold()
    {
        QVERIFY(QFile::copy(path("words.snac"), path("moved.snac")));
        const auto move = [](QJsonObject& head) {
            QJsonObject scaler = head["scaler"].toObject();
            QJsonArray mean = scaler["mean"].toArray();
            mean[1] = mean[1].toDouble() + 1.0;
            scaler["mean"] = mean;
            head["scaler"] = scaler;
        };
        const QString problem = changeHead(path("moved.snac"), move);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        const Output done = predicted("moved.snac");
        QVERIFY2(done.code == 0 && done.err.contains("another scaling than it keeps (shift: "), done.err);
        QVERIFY(done.out != predicted("words.snac").out); // what the study keeps counts
    }
};

QTEST_GUILESS_MAIN(TestPredict)

#include "tst_predict.moc"
