// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `snac bench surrogate` and `snac calibrate` as a person calls them.
#include "snac_process.h"

#include <QDir>
#include <QProcess>

#include <QTest>

#include <cmath>
#include <memory>

using namespace snac::test;

namespace {

constexpr const char* head =
    "architecture,weight_bits,weight_int,act_bits,act_int,reuse_factor,strategy,io_type,"
    "part,clock_ns,report_stage,lut,ff,dsp,latency_max,ii_max,source_repo\n";

/// Reports of a tool that needs a quarter more LUT than is estimated, 40 architectures.
QByteArray table(const QString& folder)
{
    QByteArray text = head;
    for (int i = 0; i < 40; ++i) {
        const int inputs = 8 + 3 * i;
        const QString arch = QString("%1-16").arg(inputs);
        const auto cost =
            runSnac(folder, {"estimate", "--arch", arch, "--precision", "ap_fixed<8,3>", "--json"});
        const double lut =
            cost.json()["networks"].toArray()[0].toObject()["lut"].toObject()["value"].toDouble();
        text += QString("%1-D16,8,3,8,3,1,latency,io_parallel,xcvu13p,5,csynth,%2,0,0,1,1,mine\n")
                    .arg(inputs)
                    .arg(1.25 * lut)
                    .toUtf8();
    }
    return text;
}

double lutOf(const QString& folder)
{
    const auto cost =
        runSnac(folder, {"estimate", "--arch", "64-16", "--precision", "ap_fixed<8,3>", "--json"});
    return cost.json()["networks"].toArray()[0].toObject()["lut"].toObject()["value"].toDouble();
}

} // namespace

class TestCalibrate : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_folder->filePath("data").toUtf8());
    }

    void benchOfATable()
    {
        // Two kinds of design, a row that cannot be described, and figures a quarter above the estimates.
        QByteArray rows = table(m_folder->path());
        const qsizetype designs = rows.count('\n') - 1;
        rows += "28-C2:32k4-D4,8,3,8,3,1,latency,io_parallel,xcvu13p,5,csynth,4000,0,0,1,1,other\n";
        write(m_folder->filePath("designs.csv"), rows);
        const auto output = runSnac(m_folder->path(), {"bench", "surrogate", "--csv", "designs.csv", "--json",
                                                       "--rows", m_folder->filePath("rows.csv")});
        QVERIFY2(output.code == 0, output.err);
        const QJsonObject json = output.json();
        QCOMPARE(json["described"].toInt(), static_cast<int>(designs));
        QCOMPARE(json["not_described"].toInt(), 1);
        QCOMPARE(json["rows"].toInt(), static_cast<int>(designs) + 1);
        QCOMPARE(json["not_described_reasons"].toArray().size(), 1);
        const QJsonObject targets = json["targets"].toObject();
        for (const char* name : {"lut", "ff", "dsp", "bram18k", "latency_max", "ii_max"}) {
            const QJsonObject target = targets[name].toObject();
            for (const char* key : {"smape", "r2", "spearman", "coverage"}) {
                QVERIFY2(target.contains(key), name);
            }
        }
        // |1.25 e - e| / ((1.25 e + e) / 2) = 22.2 %, but for the rounding of small figures.
        QVERIFY2(std::abs(targets["lut"].toObject()["smape"].toDouble() - 100.0 * 0.25 / 1.125) < 1.0,
                 output.out);
        QVERIFY(targets["lut"].toObject()["spearman"].toDouble() > 0.99);
        QCOMPARE(json["by_source"].toObject().keys(), QStringList{"mine"});
        QFile compared(m_folder->filePath("rows.csv"));
        QVERIFY(compared.open(QIODevice::ReadOnly));
        QCOMPARE(compared.readAll().count('\n'), designs + 1);
    }

    void wrongInput_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no table") << QStringList{"bench", "surrogate"};
        QTest::newRow("missing table") << QStringList{"bench", "surrogate", "--csv", "nowhere.csv"};
        QTest::newRow("nothing to do") << QStringList{"calibrate"};
        QTest::newRow("reset and more") << QStringList{"calibrate", "--refit", "--csv", "a"};
        QTest::newRow("both") << QStringList{"calibrate", "--csv", "a", "--reports", "b"};
        QTest::newRow("missing folder") << QStringList{"calibrate", "--reports", "nowhere"};
    }

    void wrongInput()
    {
        QFETCH(QStringList, arguments);
        const auto output = runSnac(m_folder->path(), arguments);
        QCOMPARE(output.code, 2);
        QVERIFY(!output.err.isEmpty());
    }

    void calibratesResetsAndKeepsRows()
    {
        write(m_folder->filePath("mine.csv"), table(m_folder->path()));
        const double shipped = lutOf(m_folder->path());
        const auto output = runSnac(m_folder->path(), {"calibrate", "--csv", "mine.csv", "--json"});
        QCOMPARE(output.code, 0);
        QCOMPARE(output.json()["rows_added"].toInt(), 40);
        QCOMPARE(output.json()["architectures"].toInt(), 40);
        const double before = output.json()["before"].toObject()["lut"].toObject()["smape"].toDouble();
        const double after = output.json()["after"].toObject()["lut"].toObject()["smape"].toDouble();
        QVERIFY2(before > 10.0 && after < 0.5 * before, qPrintable(QString("%1 %2").arg(before).arg(after)));
        const double calibrated = lutOf(m_folder->path());
        QVERIFY2(calibrated > 1.15 * shipped && calibrated < 1.35 * shipped,
                 qPrintable(QString::number(calibrated)));

        const auto again = runSnac(m_folder->path(), {"calibrate", "--csv", "mine.csv", "--json"});
        QCOMPARE(again.json()["rows_added"].toInt(), 0);
        QCOMPARE(lutOf(m_folder->path()), calibrated);

        QCOMPARE(runSnac(m_folder->path(), {"calibrate", "--reset"}).code, 0);
        QCOMPARE(lutOf(m_folder->path()), shipped);
    }

    /// One network is all there is to find, so its price in the study and that of `snac estimate` are of one
    /// thing.
    void aStudyIsPricedWithItsOwnModel()
    {
        const QString folder = m_folder->path();
        write(m_folder->filePath("mine.csv"), table(folder));
        write(m_folder->filePath("one.yaml"),
              "dataset: {name: jets, rows: 2000}\nsearch: {n_trials: 1, population: 2, epochs: 1}\n"
              "search_space: {num_layers: 1, layer_widths: [[16]], activation: [ReLU], batch_norm: false}\n"
              "hls_config: {model: {precision: 'ap_fixed<8,3>'}}\n");
        const auto lut = [&](const QString& study) {
            const auto cost = runSnac(folder, {"estimate", study, "--json"});
            const auto networks = cost.json()["networks"].toArray();
            return std::pair(networks[networks.size() - 1].toObject()["lut"].toObject()["value"].toDouble(),
                             cost.err);
        };
        const double shipped = lut("one.yaml").first;
        QCOMPARE(runSnac(folder, {"calibrate", "--csv", "mine.csv"}).code, 0);
        QCOMPARE(runSnac(folder, {"run", "one.yaml", "--study", "one.snac"}).code, 0);
        QCOMPARE(runSnac(folder, {"calibrate", "--reset"}).code, 0);
        const auto report = runSnac(folder, {"report", "one.snac", "--json"}).json();
        const QJsonObject trial = report["front"].toArray()[0].toObject();
        const double stored = trial["prices"]["before_training"]["lut"].toDouble();
        QVERIFY2(stored > 1.1 * shipped, qPrintable(QString("%1 %2").arg(stored).arg(shipped)));
        const auto [own, said] = lut("one.snac");
        QCOMPARE(own, stored);
        QVERIFY2(said.contains("priced with the cost model of the study"), said);
        // The trained network has the price of its weights, in the study and for whoever asks.
        const auto trained = runSnac(folder, {"estimate", "one.snac", "--trial", "0", "--json"});
        const QJsonObject network = trained.json()["networks"].toArray()[0].toObject();
        QCOMPARE(trial["price"].toString(), QString("own weights"));
        QCOMPARE(network["price"].toString(), QString("own weights"));
        QCOMPARE(network["hardware"]["lut"], trial["hardware"]["lut"]);
        QCOMPARE(network["hardware"]["bounds"]["lut"], trial["hardware"]["bounds"]["lut"]);
        QVERIFY(network["hardware"]["lut"].toDouble() != stored);
        QCOMPARE(lut("one.yaml").first, shipped);
        for (const QStringList& form : {QStringList{}, {"--html", "one.html"}}) {
            const auto shown = runSnac(folder, QStringList{"report", "one.snac"} + form);
            QFile page(m_folder->filePath("one.html"));
            const QByteArray text = page.open(QIODevice::ReadOnly) ? page.readAll() : shown.out;
            QVERIFY2(text.contains("your calibration on 40 designs"), text.left(3000));
        }
    }

    void damagedCalibrationLeavesTheShippedModel()
    {
        const double shipped = lutOf(m_folder->path());
        QDir().mkpath(m_folder->filePath("data/snac-studio/surrogate"));
        write(m_folder->filePath("data/snac-studio/surrogate/calibrated.txt"), "snac-residual 1\nregime");
        QCOMPARE(lutOf(m_folder->path()), shipped);
    }

    void reportFolders()
    {
        const QByteArray utilization = "| Design State : Synthesized\n| CLB LUTs*     | 2000 |\n"
                                       "| CLB Registers | 900 |\n| DSPs | 0 |\n";
        const QByteArray csynth = "<profile><AreaEstimates><Resources><LUT>4000</LUT><FF>900</FF>"
                                  "</Resources></AreaEstimates></profile>";
        QDir().mkpath(m_folder->filePath("runs/a/reports"));
        QDir().mkpath(m_folder->filePath("runs/b"));
        write(m_folder->filePath("runs/a/reports/vivado_synth.rpt"), utilization);
        write(m_folder->filePath("runs/a/design.json"),
              R"({"architecture": "16-D16", "weight_bits": 8, "weight_int": 3, "act_bits": 8, "act_int": 3,
                  "reuse_factor": 1, "strategy": "latency", "io_type": "io_parallel", "part": "xcvu13p"})");
        write(m_folder->filePath("runs/b/other.rpt"), utilization); // nobody says of what
        // Later stages alone cannot teach a model of C synthesis; they are kept for comparison.
        const auto later = runSnac(m_folder->path(), {"calibrate", "--reports", "runs", "--json"});
        QCOMPARE(later.code, 2);
        QVERIFY(later.err.contains("csynth"));
        write(m_folder->filePath("runs/a/reports/top_csynth.xml"), csynth);
        const auto output = runSnac(m_folder->path(), {"calibrate", "--reports", "runs", "--json"});
        QCOMPARE(output.code, 0);
        QCOMPARE(output.json()["designs"].toInt(), 2);
        QCOMPARE(output.json()["fitted"].toInt(), 1);
        QCOMPARE(output.json()["later_stages"].toInt(), 1);
        QCOMPARE(output.json()["before"].toObject()["lut"].toObject()["rows"].toInt(), 1);
        QCOMPARE(output.json()["before_later_stages"].toObject()["lut"].toObject()["rows"].toInt(), 1);
        QVERIFY(output.err.contains("design.json"));
        write(m_folder->filePath("runs/a/design.json"), "{");
        QCOMPARE(runSnac(m_folder->path(), {"calibrate", "--reset"}).code, 0);
        QCOMPARE(runSnac(m_folder->path(), {"calibrate", "--reports", "runs"}).code, 2);
    }

    /// Somebody calibrates for the first time, with a report and nothing else.
    void firstUseSaysWhatIsMissing()
    {
        QDir().mkpath(m_folder->filePath("runs"));
        write(m_folder->filePath("runs/top_csynth.xml"),
              "<profile><AreaEstimates><Resources><LUT>4000</LUT><FF>900</FF></Resources></AreaEstimates></"
              "profile>");
        write(m_folder->filePath("runs/notes.rpt"), "nothing");
        for (const QStringList& which : {QStringList{"runs"}, QStringList{"runs/top_csynth.xml"}}) {
            const auto output = runSnac(m_folder->path(), QStringList{"calibrate", "--reports"} + which);
            QCOMPARE(output.code, 2);
            for (const char* part : {"a report does not say which network it is of",
                                     "Write a file design.json", "\"architecture\"", "\"reuse_factor\""}) {
                QVERIFY2(output.err.contains(part), output.err.constData());
            }
            QVERIFY2(!output.err.contains("column"), output.err.constData());
            QCOMPARE(output.err.contains("notes.rpt: not a report that is known"), which.front() == "runs");
        }
        const auto refit = runSnac(m_folder->path(), {"calibrate", "--refit"});
        QCOMPARE(refit.code, 2);
        QVERIFY2(refit.err.contains("no rows to fit on yet"), refit.err.constData());
    }

    void fewDesignsAreSaidToBeWeak()
    {
        QByteArray text = head;
        text += "16-D16,8,3,8,3,1,latency,io_parallel,7z020clg400-1,5,csynth,9000,900,0,1,1,mine\n"
                "24-D16,8,3,8,3,1,latency,io_parallel,xc7z020-clg400-1,5,csynth,9900,900,0,1,1,mine\n";
        write(m_folder->filePath("two.csv"), text);
        const auto output = runSnac(m_folder->path(), {"calibrate", "--csv", "two.csv"});
        QCOMPARE(output.code, 0);
        QVERIFY2(output.out.contains("Weak: "), output.out.constData());
        QCOMPARE(runSnac(m_folder->path(), {"calibrate", "--refit", "--json"}).json()["weak"].toBool(), true);
        write(m_folder->filePath("mine.csv"), table(m_folder->path()));
        const auto strong = runSnac(m_folder->path(), {"calibrate", "--csv", "mine.csv", "--json"});
        QCOMPARE(strong.json()["weak"].toBool(true), false);
    }

    /// Five programs add rows of their own at the same time; all of them are there afterwards, and fitted.
    void calibrationsAtOnceLoseNothing()
    {
        const QList<QByteArray> lines = table(m_folder->path()).split('\n');
        constexpr int programs = 5;
        std::vector<std::unique_ptr<QProcess>> running;
        for (int i = 0; i < programs; ++i) {
            const QString name = QString("part-%1.csv").arg(i);
            write(m_folder->filePath(name),
                  lines[0] + "\n" + lines[1 + 2 * i] + "\n" + lines[2 + 2 * i] + "\n");
            auto process = std::make_unique<QProcess>();
            process->setWorkingDirectory(m_folder->path());
            process->start(program(), {"calibrate", "--csv", name});
            running.push_back(std::move(process));
        }
        for (const auto& process : running) {
            QVERIFY(process->waitForFinished(120'000));
            QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());
        }
        const auto all = runSnac(m_folder->path(), {"calibrate", "--refit", "--json"});
        QCOMPARE(all.json()["designs"].toInt(), 2 * programs);
    }

    void aChangedDigitIsTold()
    {
        write(m_folder->filePath("mine.csv"), table(m_folder->path()));
        const double shipped = lutOf(m_folder->path());
        QCOMPARE(runSnac(m_folder->path(), {"calibrate", "--csv", "mine.csv"}).code, 0);
        QFile file(m_folder->filePath("data/snac-studio/surrogate/calibrated.txt"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray text = file.readAll();
        const auto at = text.lastIndexOf('5');
        QVERIFY(at > 0);
        text[at] = '6';
        QVERIFY(file.seek(0));
        file.write(text);
        file.close();
        const auto cost =
            runSnac(m_folder->path(), {"estimate", "--arch", "64-16", "--precision", "ap_fixed<8,3>"});
        QCOMPARE(cost.code, 0);
        QVERIFY2(cost.err.contains("does not match its checksum"), cost.err.constData());
        QCOMPARE(lutOf(m_folder->path()), shipped);
    }

    void resetThatKeepsRowsCanBeRedone()
    {
        write(m_folder->filePath("mine.csv"), table(m_folder->path()));
        QCOMPARE(runSnac(m_folder->path(), {"calibrate", "--csv", "mine.csv"}).code, 0);
        const double calibrated = lutOf(m_folder->path());
        QCOMPARE(runSnac(m_folder->path(), {"calibrate", "--reset", "--keep-rows"}).code, 0);
        QVERIFY(lutOf(m_folder->path()) < calibrated);
        const auto again = runSnac(m_folder->path(), {"calibrate", "--refit", "--json"});
        QCOMPARE(again.code, 0);
        QCOMPARE(again.json()["designs"].toInt(), 40);
        QCOMPARE(lutOf(m_folder->path()), calibrated);
    }

    void damagedRowsAreLeft()
    {
        write(m_folder->filePath("mine.csv"), table(m_folder->path()));
        const QString rows = m_folder->filePath("data/snac-studio/surrogate/calibration.csv");
        QDir().mkpath(m_folder->filePath("data/snac-studio/surrogate"));
        write(rows, "architecture,lut,report_stage\n16-D4,1\n");
        const auto output = runSnac(m_folder->path(), {"calibrate", "--csv", "mine.csv"});
        QCOMPARE(output.code, 2);
        QVERIFY2(output.err.contains("calibration.csv:2"), output.err.constData());
        QFile file(rows);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().endsWith("16-D4,1\n"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestCalibrate)
#include "tst_calibrate.moc"
