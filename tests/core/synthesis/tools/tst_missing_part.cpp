// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/tools/missing_part.h"

#include <QTest>

using namespace snac::synthesis;

class TestMissingPart : public QObject
{
    Q_OBJECT

private slots:
    void theNearestDevicesComeFirst()
    {
        const std::vector<std::string> devices{"xc7a35t", "xc7z020", "xcku115", "xcvu9p", "xcvu19p"};
        QCOMPARE(nearestDevices("xcvu13p-flga2577-2-e", devices, 2),
                 (std::vector<std::string>{"xcvu19p", "xcvu9p"}));
        QCOMPARE(nearestDevices("xc7z045ffg900-2", devices, 1), std::vector<std::string>{"xc7z020"});
        QVERIFY(nearestDevices("xcvu13p", {}, 3).empty());
    }

    void explainsWhatOurScriptsPrint()
    {
        QCOMPARE(explainMissingPart("INFO: fine\nERROR: no part here"), std::string());
        const std::string bare = explainMissingPart("INFO\nsnac: no part xcvu13p-flga2577-2-e\n");
        QVERIFY(bare.contains("the part xcvu13p-flga2577-2-e"));
        QVERIFY(bare.ends_with("choose another board, or install the family"));
        std::string devices = "snac: devices";
        for (int i = 10; i < 30; ++i) {
            devices += "  xc7z0" + std::to_string(i);
        }
        const std::string listed = explainMissingPart("snac: no part xc7z045ffg900-2\r\n" + devices + "\n");
        QVERIFY2(listed.ends_with(", xc7z015 and 14 others"), listed.c_str());
    }
};

QTEST_GUILESS_MAIN(TestMissingPart)
#include "tst_missing_part.moc"
