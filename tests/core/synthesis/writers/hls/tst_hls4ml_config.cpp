// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/writers/hls/hls4ml_config.h"

#include "../../small_design.h"

#include "snac/fixedpoint/softmax.h"

#include <QTest>

using namespace snac;
using namespace snac::synthesis;

class TestHls4mlConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layersHaveTheirFormats();
    void whatHls4mlComputesOtherwiseIsSaid();
};

void TestHls4mlConfig::layersHaveTheirFormats()
{
    Design design = tests::smallDesign();
    design.name = "jets";
    design.layers[1].strategy = hardware::Strategy::Resource;
    design.layers[1].reuseFactor = 2;
    const FileSet files = writeHls4mlConfig(design).value();
    QCOMPARE(files.size(), std::size_t{1});
    QCOMPARE(files[0].path, std::string("hls4ml_config.yml"));
    const QByteArray text = QByteArray::fromStdString(files[0].bytes);
    for (const char* line :
         {"\nPart: \"xcvu13p-flga2577-2-e\"\n", "\nClockPeriod: 5\n", "\nIOType: io_parallel\n",
          "\n    dense_1:\n", "\n        weight: \"ap_fixed<6,2>\"\n",
          "\n        bias: \"ap_fixed<8,3,AP_TRN,AP_SAT>\"\n",
          "\n    dense_1_relu:\n      Precision:\n        result: \"ap_fixed<8,3,AP_TRN,AP_SAT>\"\n",
          "\n      Strategy: Resource\n      ReuseFactor: 2\n"}) {
        QVERIFY2(text.contains(line), line);
    }
}

void TestHls4mlConfig::whatHls4mlComputesOtherwiseIsSaid()
{
    Design design = tests::smallDesign();
    design.name = "jets";
    design.network = fixedpoint::withOutputStage(design.network, fixedpoint::OutputStage::Argmax).value();
    design.vectors = {};
    QVERIFY(writeHls4mlConfig(design).value()[0].bytes.find("no layer for that") != std::string::npos);
    design.network = fixedpoint::withOutputStage(design.network, fixedpoint::OutputStage::Softmax).value();
    QVERIFY(writeHls4mlConfig(design).value()[0].bytes.find("Implementation: stable") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestHls4mlConfig)
#include "tst_hls4ml_config.moc"
