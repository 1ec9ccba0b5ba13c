// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A study that is repeated over seeds, gone on with after an end, and compared.
#include "snac_process.h"

#include <QTest>

#include <cmath>

using namespace snac::test;

class TestRunSeeds : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] Output run(const QStringList& arguments) const
    {
        return runSnac(m_folder.path(), arguments);
    }

private slots:
    void initTestCase()
    {
        QByteArray yaml = smallStudy(8, 1, 300);
        yaml.replace("  seed: 5\n", "  seed: 5\n  seeds: 3\n");
        write(m_folder.filePath("study.yaml"), yaml);
        const Output done = run({"run", "study.yaml", "--study", "toy.snac", "--json", "--workers", "1"});
        QVERIFY2(done.code == 0, done.err);
        write(m_folder.filePath("first.json"), done.out);
    }

    void eachRunIsAStudyOfItsOwn()
    {
        const QJsonObject all = QJsonDocument::fromJson(read(m_folder.filePath("first.json"))).object();
        const QJsonArray studies = all["studies"].toArray();
        QCOMPARE(studies.size(), qsizetype(3));
        QVector<double> volumes;
        for (int i = 0; i < 3; ++i) {
            const QString file = QStringLiteral("toy-seed%1.snac").arg(5 + i);
            QVERIFY(QFile::exists(m_folder.filePath(file)));
            const QJsonObject own = run({"report", file, "--json"}).json();
            QCOMPARE(own["seed"].toInt(), 5 + i);
            QCOMPARE(studies[i]["seed"].toInt(), 5 + i);
            QCOMPARE(studies[i]["front"].toArray().size(), own["front"].toArray().size());
            if (all["reference_is_that_of_all_studies"].toBool()) {
                QCOMPARE(studies[i]["hypervolume"].toDouble(), own["hypervolume"].toDouble());
            }
            volumes << studies[i]["hypervolume"].toDouble();
        }
        const double mean = (volumes[0] + volumes[1] + volumes[2]) / 3.0;
        QVERIFY(std::abs(all["hypervolume"]["mean"].toDouble() - mean) < 1e-12 * std::abs(mean) + 1e-12);
        QCOMPARE(all["attainment"]["surfaces"].toArray().size(), qsizetype(3));
    }

    void compareSaysTheSame()
    {
        const Output compared =
            run({"compare", "toy-seed5.snac", "toy-seed6.snac", "toy-seed7.snac", "--json"});
        QVERIFY2(compared.code == 0, compared.err);
        QCOMPARE(compared.out, read(m_folder.filePath("first.json")));
        const Output text = run({"compare", "toy-seed5.snac", "toy-seed6.snac", "--x", "clock_cycles"});
        QVERIFY2(text.code == 0, text.err);
        QVERIFY(text.out.contains("toy-seed6"));
        QVERIFY(text.out.contains("Attainment surfaces"));
        QCOMPARE(run({"compare", "toy-seed5.snac", "--x", "dsp"}).code, 2);
        QCOMPARE(run({"compare", "nowhere.snac"}).code, 2);
    }

    /// What is finished stays; what is missing or was cut off is made.
    void theSameCommandGoesOn()
    {
        const QByteArray before = read(m_folder.filePath("toy-seed5.snac"));
        QVERIFY(QFile::remove(m_folder.filePath("toy-seed6.snac")));
        const Output again = run({"run", "study.yaml", "--study", "toy.snac", "--json", "--workers", "1"});
        QVERIFY2(again.code == 0, again.err);
        QVERIFY(again.err.contains("toy-seed5.snac is finished already"));
        QCOMPARE(read(m_folder.filePath("toy-seed5.snac")), before);
        const QJsonObject now = again.json();
        const QJsonObject first = QJsonDocument::fromJson(read(m_folder.filePath("first.json"))).object();
        QCOMPARE(now["studies"][1]["hypervolume"], first["studies"][1]["hypervolume"]);
        // A file of another study is left alone.
        write(m_folder.filePath("other.yaml"), smallStudy(8, 1, 300) + "# another one\n");
        const Output refused =
            run({"run", "other.yaml", "--seeds", "2", "--study", "toy.snac", "--workers", "1"});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("another study"), refused.err);
        // The text is the same, the data of the command line are not.
        write(m_folder.filePath("rows.csv"), "a,b,label\n1,2,x\n2,1,y\n");
        const Output otherData = run({"run", "study.yaml", "--study", "toy.snac", "--data", "rows.csv"});
        QCOMPARE(otherData.code, 2);
        QVERIFY2(otherData.err.contains("another study") && otherData.err.contains("rows.csv"),
                 otherData.err);
        QCOMPARE(read(m_folder.filePath("toy-seed5.snac")), before);
    }

    void surfacesHaveTwoAxes()
    {
        const QStringList files{"compare", "toy-seed5.snac", "toy-seed6.snac"};
        const Output first = run(files + QStringList{"--x", "accuracy", "--json"});
        QVERIFY2(first.code == 0, first.err);
        QCOMPARE(first.json().value("attainment").toObject().value("surfaces").toArray().size(),
                 qsizetype(3)); // 25, 50, 75 %
        const Output second = run(files + QStringList{"--y", "lut_pct"});
        QVERIFY2(second.code == 0, second.err);
        QVERIFY2(second.out.contains("Attainment surfaces"), second.out);
        const Output same = run(files + QStringList{"--x", "lut_pct", "--y", "lut_pct"});
        QCOMPARE(same.code, 2);
        QVERIFY2(same.err.contains("same objective"), same.err);
    }

    /// No network in any run: as of a single study, that is an error with its reason.
    void aDeadEndIsAnError()
    {
        QByteArray yaml = smallStudy(6, 1, 300);
        yaml.replace("  seed: 5\n", "  seed: 5\n  seeds: 2\n");
        yaml.replace("accuracy: 0.3}", "accuracy: 0.9999}");
        write(m_folder.filePath("dead.yaml"), yaml);
        const Output done = run({"run", "dead.yaml", "--study", "dead.snac", "--workers", "1"});
        QCOMPARE(done.code, 1);
        QVERIFY2(done.err.contains("dead-seed5.snac found no network: "), done.err);
        QVERIFY2(done.err.contains("dead-seed6.snac found no network: "), done.err);
    }

    void otherObjectivesAreRefused()
    {
        QByteArray yaml = smallStudy(6, 1, 300);
        yaml.replace("[accuracy, lut_pct, clock_cycles]", "[accuracy, lut_pct]");
        write(m_folder.filePath("two.yaml"), yaml);
        QCOMPARE(run({"run", "two.yaml", "--study", "two.snac", "--workers", "1"}).code, 0);
        const Output refused = run({"compare", "toy-seed5.snac", "two.snac"});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("clock_cycles (min)") && refused.err.contains("shared"), refused.err);
    }
};

QTEST_GUILESS_MAIN(TestRunSeeds)
#include "tst_run_seeds.moc"
