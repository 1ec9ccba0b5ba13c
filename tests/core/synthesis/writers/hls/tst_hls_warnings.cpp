// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/writers/hls/hls_warnings.h"

#include "csim.h"

#include <QTest>

#include <algorithm>

using namespace snac;
using namespace snac::synthesis;

namespace {

/// One layer of 4-bit weights.
Design designWith(int inputs, int units, const std::function<void(fixedpoint::test::Layer&)>& change = {})
{
    fixedpoint::test::Layer layer;
    layer.inputs = inputs;
    layer.units = units;
    layer.weightFraction = 3;
    layer.weights.assign(static_cast<std::size_t>(inputs * units), 5);
    layer.output = {.width = 8, .integer = 3};
    if (change) {
        change(layer);
    }
    const fixedpoint::Network network = fixedpoint::test::networkOf({.width = 8, .integer = 3}, {layer});
    Design design = tests::designOf(network, "jets", data::Matrix::Zero(1, inputs));
    design.board.part = "xc7z020clg400-1";
    return design;
}

bool warns(const Design& design, std::string_view text)
{
    return std::ranges::any_of(hlsWarnings(design), [&](const std::string& warning) {
        return warning.find(text) != std::string::npos;
    });
}

} // namespace

class TestHlsWarnings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSmallDesignHasNone();
    void largeLayersUnderLatency();
    void wideTablesAndNumbers();
    void partsAndTime();
};

void TestHlsWarnings::aSmallDesignHasNone()
{
    QVERIFY(hlsWarnings(designWith(16, 64)).empty());
}

void TestHlsWarnings::largeLayersUnderLatency()
{
    QVERIFY(warns(designWith(64, 64), "4,096 products under Latency"));
    QVERIFY(warns(designWith(63, 64), "3,072 is the most"));
    QVERIFY(!warns(designWith(48, 64), "products under Latency"));
    Design shared = designWith(64, 64);
    shared.layers[0].reuseFactor = 4;
    QVERIFY(warns(shared, "saves multipliers but hardly any LUTs"));
    shared.layers[0].strategy = hardware::Strategy::Resource;
    QVERIFY(hlsWarnings(shared).empty());
}

void TestHlsWarnings::wideTablesAndNumbers()
{
    const auto table = [](int bits) {
        return [bits](fixedpoint::test::Layer& layer) {
            layer.activation = network::ActivationKind::Tanh;
            layer.table = FixedFormat{.width = bits, .integer = 3};
            layer.entries.assign(std::size_t{1} << bits, 1);
        };
    };
    QVERIFY(warns(designWith(3, 4, table(12)), "a table of 4,096 entries"));
    QVERIFY(hlsWarnings(designWith(3, 4, table(10))).empty());
    QVERIFY(warns(designWith(3, 4, [](fixedpoint::test::Layer& layer) { layer.weights[1] = 1 << 30; }),
                  "32-bit weights with 8-bit values"));
}

void TestHlsWarnings::partsAndTime()
{
    Design design = designWith(16, 4);
    design.board.part = "EP4CE115";
    QVERIFY(warns(design, "may not know the part EP4CE115"));
    design.board.part = "xcvu13p-flga2577-2-e";
    QVERIFY(warns(design, "free edition"));
    design.board.part = "";
    QVERIFY(warns(design, "cannot be written as HLS C++"));
    QVERIFY(warns(designWith(100, 100), "tens of minutes"));
    Design none = designWith(16, 4);
    none.vectors = {fixedpoint::RawMatrix(0, 16), fixedpoint::RawMatrix(0, 4)};
    QVERIFY(warns(none, "no test vectors"));
}

QTEST_GUILESS_MAIN(TestHlsWarnings)
#include "tst_hls_warnings.moc"
