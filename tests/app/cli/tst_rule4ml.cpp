// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `--rule4ml` as a person uses it, on small weights written here.
#include "../../core/calibration/rule4ml_files.h"
#include "snac_process.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using snac::test::runSnac;

namespace {

void save(const QString& path, const std::string& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes.data(), static_cast<qint64>(bytes.size()));
}

} // namespace

class TestRule4ml : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(QDir(m_folder.path()).mkdir("gnn"));
        Random random(1);
        for (const char* target : {"LUT", "FF", "DSP", "BRAM", "CYCLES", "INTERVAL"}) {
            const Rule4mlFiles files = graphFiles(random, true);
            std::string config = files.config;
            if (target == std::string("CYCLES") || target == std::string("INTERVAL")) {
                config = graphFiles(random).config;
            }
            const QString name = m_folder.filePath("gnn/") + target;
            save(name + ".config.json", config);
            save(name + ".weights.pt", writeTorch(files.tensors));
        }
    }

    void estimateShowsBoth()
    {
        const QStringList call = {"estimate", "--arch", "16-8-5", "--board", "zcu102", "--rule4ml", "gnn"};
        const auto text = runSnac(m_folder.path(), call);
        QCOMPARE(text.code, 0);
        QVERIFY(text.out.contains("rule4ml, graph network"));
        QVERIFY(text.out.contains("no bounds"));
        const auto json = runSnac(m_folder.path(), call + QStringList{"--json"});
        const QJsonObject network = json.json()["networks"].toArray()[0].toObject();
        const QJsonObject theirs = network["rule4ml"].toObject();
        for (const char* key : {"lut", "ff", "dsp", "bram18", "clock_cycles", "ii"}) {
            QVERIFY2(theirs[key].toDouble() > 0.0, key);
        }
        QVERIFY(network["lut"].toObject()["value"].toDouble() > 0.0);
        // In the published context the answer is another one.
        const auto swept =
            runSnac(m_folder.path(), call + QStringList{"--json", "--rule4ml-context", "published"});
        const QJsonObject other = swept.json()["networks"].toArray()[0].toObject()["rule4ml"].toObject();
        QVERIFY(other["model"].toString().contains("published sweep"));
        QVERIFY(other["lut"].toDouble() != theirs["lut"].toDouble());
    }

    void whatItDoesNotKnowIsSaidBesideOurFigures()
    {
        const auto output = runSnac(m_folder.path(), {"estimate", "--arch", "16-8-5", "--board", "vu13p",
                                                      "--rule4ml", "gnn", "--json"});
        QCOMPARE(output.code, 0);
        const QJsonObject network = output.json()["networks"].toArray()[0].toObject();
        QVERIFY(network["rule4ml"].toObject()["error"].toString().contains("pynq-z2, zcu102"));
        QVERIFY(network["lut"].toObject()["value"].toDouble() > 0.0);
    }

    void benchCountsWhatItCannotDescribe()
    {
        save(m_folder.filePath("designs.csv"),
             "architecture,weight_bits,weight_int,act_bits,act_int,reuse_factor,strategy,io_type,part,clock_"
             "ns,"
             "report_stage,lut,ff,dsp,latency_max,ii_max,source_repo,tool,tool_version,hls4ml_version\n"
             "16-D8-relu-D5,8,1,16,6,1,latency,io_parallel,xczu9eg,5,csynth,5000,600,10,5,1,mine,Vivado "
             "HLS,2020.1,1.0.0\n"
             "32-D8-relu-D5,8,1,16,6,1,latency,io_parallel,xczu9eg,5,csynth,9000,900,20,5,1,mine,Vivado "
             "HLS,2020.1,0.8.1\n"
             "32-D8-relu-D5,8,1,16,6,1,latency,io_stream,xczu9eg,5,csynth,9000,900,20,5,1,mine,Vivado "
             "HLS,2020.1,0.8.1\n"
             "32-D8-relu-D5,8,1,16,6,1,latency,io_parallel,xcvu13p,5,csynth,9000,900,20,5,1,mine,Vivado "
             "HLS,2020.1,0.8.1\n");
        const QStringList call = {"bench", "surrogate", "--csv", "designs.csv", "--rule4ml", "gnn"};
        const auto output = runSnac(m_folder.path(), call + QStringList{"--json"});
        QCOMPARE(output.code, 0);
        const QJsonObject theirs = output.json()["rule4ml"].toObject();
        QCOMPARE(theirs["described"].toInt(), 2);
        QCOMPARE(theirs["not_described"].toInt(), 2);
        QCOMPARE(theirs["not_described_reasons"].toArray().size(), 2);
        for (const char* group : {"targets", "ours_on_the_same_rows"}) {
            const QJsonObject lut = theirs[group].toObject()["lut"].toObject();
            QCOMPARE(lut["rows"].toInt(), 2);
            QVERIFY(lut["smape"].toDouble() > 0.0);
        }
        QVERIFY(!theirs["targets"].toObject()["lut"].toObject().contains("coverage"));
        QVERIFY(theirs["by_source"].toObject().contains("mine"));
        QVERIFY(runSnac(m_folder.path(), call).out.contains("on the same designs"));
    }

    void wrongFoldersAreWrongInput()
    {
        for (const QStringList& call :
             {QStringList{"estimate", "--arch", "16-8-5", "--rule4ml", "nowhere"},
              QStringList{"estimate", "--arch", "16-8-5", "--rule4ml", "."},
              QStringList{"bench", "surrogate", "--csv", "designs.csv", "--rule4ml", "."}}) {
            const auto output = runSnac(m_folder.path(), call);
            QCOMPARE(output.code, 2);
            QVERIFY2(output.err.contains("no such folder") || output.err.contains("no rule4ml weights"),
                     output.err.constData());
        }
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestRule4ml)
#include "tst_rule4ml.moc"
