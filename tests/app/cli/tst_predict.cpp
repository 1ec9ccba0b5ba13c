// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Predictions in the terminal: a network goes with its study alone, and its figures are those of the study.
#include "snac_process.h"
#include "study_head.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <tuple>

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
        for (const auto& [name, first, count] :
             {std::tuple{"sums.csv", 0, 160}, {"sums_test.csv", 160, 40}}) {
            QByteArray sums = "a,b,sum\n";
            for (int i = first; i < first + count; ++i) {
                const double a = i * 37 % 101 / 10.0;
                const double b = i * 53 % 89 / 10.0;
                sums += QByteArray::number(a) + ',' + QByteArray::number(b) + ',' +
                        QByteArray::number(40.0 + a + 0.5 * b) + '\n';
            }
            write(path(name), sums);
        }
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

    /// One number everywhere: on the test rows predictions give what the report says of the trial.
    void theTestRowsGiveTheFiguresOfTheReport_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said"); ///< before the figure
        const QByteArray rest = ", lut_pct]}\nsearch_space: {num_layers: [1], layer_widths: [[6]]}\n";
        const QByteArray classes =
            "dataset: {path: words.csv, test_path: rows.csv}\n"
            "search: {n_trials: 3, population: 3, epochs: 6, objectives: [balanced_accuracy" +
            rest;
        const QByteArray numbers = "dataset: {path: sums.csv, test_path: sums_test.csv}\n"
                                   "search: {n_trials: 3, population: 3, min_steps: 200, OBJECTIVE" +
                                   rest;
        const auto with = [&](const char* more) {
            return QByteArray(numbers).replace("OBJECTIVE", QByteArray(more) + "objectives: [rmse");
        };
        const QByteArray coarse = "hls_config: {model: {precision: ['ap_fixed<3,2>', 'ap_fixed<4,2>']}}\n";
        QTest::newRow("floats") << classes << "balanced accuracy ";
        QTest::newRow("formats that are genes") << classes + coarse << "balanced accuracy ";
        QTest::newRow("numbers") << with("") << "RMSE ";
        QTest::newRow("numbers that end with the format") << with("") + coarse << "RMSE ";
        QTest::newRow("trained on at the format") << with("quantized_epochs: 2, ") + coarse << "RMSE ";
    }
    void theTestRowsGiveTheFiguresOfTheReport()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, said);
        const bool formats = text.contains("precision");
        const bool numbers = text.contains("sums");
        const QString name = QString("one%1").arg(qHash(text));
        write(path(name + ".yaml"), text);
        const Output done = run({"run", name + ".yaml", "--study", name + ".snac"});
        QVERIFY2(done.code == 0, done.err);
        const Output report = run({"report", name + ".snac", "--test"});
        QVERIFY2(report.code == 0, report.err);
        const QRegularExpression row("^ +(\\d+) .* ([-+.e0-9]+) ± ", QRegularExpression::MultilineOption);
        auto rows = row.globalMatch(QString::fromUtf8(report.out));
        QVERIFY2(rows.hasNext(), report.out);
        while (rows.hasNext()) {
            const auto match = rows.next();
            const auto predicted = [&](const QStringList& more) {
                return run(QStringList{"predict", name + ".snac", "--trial", match.captured(1), "--data",
                                       numbers ? "sums_test.csv" : "rows.csv"} +
                           more);
            };
            const Output own = predicted({});
            const QString figure = said + match.captured(2);
            QVERIFY2(own.err.contains(figure.toUtf8()) && own.err.contains(", as the study is scored"),
                     own.err + "\n" + report.out);
            QCOMPARE(own.err.contains("computed in integers at ap_fixed<"), formats);
            const Output floats = predicted({"--precision", "float"});
            QVERIFY2(floats.code == 0 && floats.err.contains("computed in floating point"), floats.err);
            QCOMPARE(floats.err.contains("as the study is scored"), !formats);
            const Output asked = predicted({"--precision", "ap_fixed<6,3>"});
            QVERIFY2(asked.err.contains("as asked for") && !asked.err.contains("as the study is scored"),
                     asked.err);
            if (numbers && formats) { // sums of 40 and more
                QVERIFY2(own.err.contains("at an end of ap_fixed<"), own.err);
            }
        }
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
