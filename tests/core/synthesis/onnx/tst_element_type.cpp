// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/onnx/element_type.h"
#include "snac/synthesis/onnx/evaluate.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace snac::synthesis::onnx;

/// What a Cast makes of a constant: as NumPy does.
class TestElementType : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
    void evaluatorTakesThem();
};

void TestElementType::numbers_data()
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    constexpr double all = std::numeric_limits<double>::infinity();
    QTest::addColumn<int>("type");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("wanted");
    QTest::newRow("float32") << 1 << 0.1 << static_cast<double>(0.1F);
    QTest::newRow("float32, largest") << 1 << 3.4028234663852886e38 << 3.4028234663852886e38;
    QTest::newRow("float32, beyond") << 1 << -1e39 << -all;
    QTest::newRow("float64") << 11 << 0.1 << 0.1;
    QTest::newRow("float16") << 10 << 0.1 << 0.0999755859375;
    QTest::newRow("float16, half to even") << 10 << 2049.0 << 2048.0;
    QTest::newRow("float16, largest") << 10 << 65519.0 << 65504.0;
    QTest::newRow("float16, beyond") << 10 << 65520.0 << all;
    QTest::newRow("float16, smallest") << 10 << 6e-8 << std::ldexp(1.0, -24);
    QTest::newRow("bfloat16") << 16 << 0.1 << 0.10009765625;
    QTest::newRow("int64") << 7 << -2.9 << -2.0;
    QTest::newRow("uint8") << 2 << 255.9 << 255.0;
    QTest::newRow("uint8, beyond") << 2 << 256.0 << none;
    QTest::newRow("uint8, below") << 2 << -1.0 << none;
    QTest::newRow("int8") << 3 << -128.5 << -128.0;
    QTest::newRow("bool of a fraction") << 9 << 0.5 << 1.0;
    QTest::newRow("bool of 0") << 9 << 0.0 << 0.0;
}

void TestElementType::numbers()
{
    QFETCH(int, type);
    QFETCH(double, value);
    QFETCH(double, wanted);
    const auto known = elementType(type);
    QVERIFY(known.has_value());
    const auto number = castTo(*known, value);
    QCOMPARE(number.has_value(), !std::isnan(wanted));
    QVERIFY(!number || *number == wanted);
    QVERIFY(!elementType(8)); // text
}

void TestElementType::evaluatorTakesThem()
{
    Node node;
    node.op = "Cast";
    node.outputs = {"y"};
    node.attributes = {{"to", std::int64_t{9}}};
    const Tensor values{{3}, {0.25, 0.0, -3.0}, false};
    const auto bits = evaluateNode(node, {&values});
    QVERIFY(bits && bits->isInteger);
    QVERIFY((bits->values == std::vector{1.0, 0.0, 1.0}));
    node.attributes = {{"to", std::int64_t{2}}};
    QVERIFY(!evaluateNode(node, {&values})); // -3 is no uint8
}

QTEST_GUILESS_MAIN(TestElementType)
#include "tst_element_type.moc"
