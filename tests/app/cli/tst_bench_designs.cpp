// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// `snac bench surrogate` on the measured designs, which lie outside this repository.
#include "snac_process.h"

#include <QTest>

using namespace snac::test;

class TestBenchDesigns : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void benchOfTheMeasuredDesigns()
    {
        const QString file = SNAC_SHARED_DATA_DIR "/synthesis/hls4ml_synthesis.csv";
        const auto output = runSnac(m_folder.path(), {"bench", "surrogate", "--csv", file, "--json", "--rows",
                                                      m_folder.filePath("rows.csv")});
        QCOMPARE(output.code, 0);
        const QJsonObject json = output.json();
        QCOMPARE(json["described"].toInt() + json["not_described"].toInt(), json["rows"].toInt());
        QVERIFY(!json["not_described_reasons"].toArray().isEmpty());
        const QJsonObject targets = json["targets"].toObject();
        for (const char* name : {"lut", "ff", "dsp", "bram18k", "latency_max", "ii_max"}) {
            const QJsonObject target = targets[name].toObject();
            for (const char* key : {"smape", "r2", "spearman", "coverage"}) {
                QVERIFY2(target.contains(key), name);
            }
        }
        QVERIFY(targets["lut"].toObject()["smape"].toDouble() < 15.0);
        QVERIFY(json["by_source"].toObject().size() >= 3);
        QVERIFY(QFile(m_folder.filePath("rows.csv")).size() > 10000);
    }
};

QTEST_GUILESS_MAIN(TestBenchDesigns)
#include "tst_bench_designs.moc"
