// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/calibration/inner_formats.h"

#include <QTest>

using namespace snac;
using namespace snac::calibration;

namespace {

constexpr const char* head =
    "architecture,weight_bits,act_bits,accum_precision,reuse_factor,strategy,io_type,part,lut,"
    "default_precision,source_repo,hls4ml_version,notes,inner_model\n";

/// A design of 4 inputs with weights and values of 7 bits.
MeasuredDesign described(const std::string& architecture, const std::string& rest)
{
    const auto read = readMeasuredDesigns(
        head + architecture + ",7,7,,1,latency,io_parallel,xcvu13p-flga2577-2-e,4000," + rest + "\n",
        "table.csv");
    return read && read->designs.size() == 1 ? read->designs.front() : MeasuredDesign{};
}

constexpr const char* network = "16-D16-relu-D1-sigmoid";

} // namespace

class TestInnerFormats : public QObject
{
    Q_OBJECT

private slots:
    void aTableSaysSo()
    {
        const MeasuredDesign inner = described(network, "\"fixed<18,8>\",mine,1.2.0,,1");
        QCOMPARE(inner.innerFormat->toString(), Precision(18, 8).toString());
        QCOMPARE(inner.detail.layers.size(), std::size_t{2});
        for (const auto& [id, layer] : inner.detail.layers) {
            QCOMPARE(layer.inputs->width, 18);
            QCOMPARE(layer.accumulator->width, 18);
            QCOMPARE(layer.weights->width, 7); // those keep theirs
        }
        QCOMPARE(described(network, ",mine,1.2.0,,1").innerFormat->width, 16);
        for (const char* other : {"\"fixed<18,8>\",mine,1.2.0,,0", "\"fixed<18,8>\",mine,1.2.0,,"}) {
            const MeasuredDesign outer = described(network, other);
            QVERIFY(!outer.innerFormat);
            QCOMPARE(outer.detail.layers.begin()->value.inputs->width, 7);
        }
    }

    void aSourceIsKnown()
    {
        const std::string source = ",nairods/fastml_bitnet_benchmark,1.2.0,";
        QVERIFY(described(network, source + "model QKeras (qkeras_b7),").innerFormat);
        QVERIFY(!described(network, source + "model HGQ (hgq),").innerFormat);
        QVERIFY(!described("16-D16-relu-D5", source + "model QKeras (qkeras_b7),").innerFormat);
        QVERIFY(!described(network, ",another/source,1.2.0,model QKeras (qkeras_b7),").innerFormat);
    }

    // More bits cost more.
    void whatItCosts()
    {
        const auto lut = [](const MeasuredDesign& design) { return estimateOf(design)->lut.value; };
        QVERIFY(lut(described(network, ",mine,1.2.0,,1")) > lut(described(network, ",mine,1.2.0,,")));
    }
};

QTEST_GUILESS_MAIN(TestInnerFormats)
#include "tst_inner_formats.moc"
