// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/fixedpoint/serialize.h"

#include "../synthesis/random_design.h"

#include <QTest>

#include <limits>

using namespace snac;
using synthesis::tests::RandomDesignOptions;

class TestSerializeIntegers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void networksComeBack_data();
    void networksComeBack();
    void everyWholeNumberComesBack();
    void whatIsCutOrChangedIsRefusedOrSound();
};

void TestSerializeIntegers::networksComeBack_data()
{
    QTest::addColumn<RandomDesignOptions>("options");
    QTest::newRow("plain") << RandomDesignOptions{};
    RandomDesignOptions options;
    options.mixed = true;
    options.bias = false;
    QTest::newRow("mixed, no biases") << options;
    options = {};
    options.accumulator = FixedFormat{.width = 9, .integer = 4};
    QTest::newRow("accumulators") << options;
    options = {};
    options.activation = network::ActivationKind::Sigmoid;
    options.stage = fixedpoint::OutputStage::Softmax;
    QTest::newRow("tables and softmax") << options;
    options = {};
    options.activation = network::ActivationKind::LeakyReLU;
    options.stage = fixedpoint::OutputStage::Argmax;
    QTest::newRow("slopes and argmax") << options;
}

void TestSerializeIntegers::networksComeBack()
{
    QFETCH(RandomDesignOptions, options);
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const fixedpoint::Network network = synthesis::tests::randomDesign(seed, options).network;
        const auto again = fixedpoint::deserialize(fixedpoint::serialize(network));
        QVERIFY2(again.has_value(), again ? "" : again.error().message.c_str());
        QVERIFY(*again == network);
    }
}

void TestSerializeIntegers::everyWholeNumberComesBack()
{
    fixedpoint::Network network = synthesis::tests::randomDesign(1).network;
    auto& dense = std::get<fixedpoint::Dense>(network.operations.front());
    dense.biases.assign(dense.biases.size(), 0);
    dense.bias = {.width = 50, .integer = 4};
    dense.biases[0] = (std::int64_t{1} << 49) - 1;
    dense.biases[1] = -(std::int64_t{1} << 49);
    dense.biases[2] = -64; // the ends of one group of bits, and the next
    dense.biases[3] = 63;
    dense.biases[4] = 64;
    const auto again = fixedpoint::deserialize(fixedpoint::serialize(network));
    QVERIFY2(again.has_value(), again ? "" : again.error().message.c_str());
    QVERIFY(*again == network);
}

void TestSerializeIntegers::whatIsCutOrChangedIsRefusedOrSound()
{
    RandomDesignOptions options;
    options.stage = fixedpoint::OutputStage::Softmax;
    options.widths = {2, 3, 2};
    const auto whole = fixedpoint::serialize(synthesis::tests::randomDesign(2, options).network);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        QVERIFY(!fixedpoint::deserialize(std::span(whole).first(size)).has_value());
    }
    auto longer = whole;
    longer.push_back(std::byte{0});
    QVERIFY(!fixedpoint::deserialize(longer).has_value());
    Random random(1);
    int refused = 0;
    for (int round = 0; round < 3000; ++round) {
        auto changed = whole;
        for (int i = 0; i < 3; ++i) {
            changed[random.index(changed.size())] = static_cast<std::byte>(random.index(256));
        }
        const auto read = fixedpoint::deserialize(changed);
        refused += read ? 0 : 1;
        QVERIFY(!read || fixedpoint::check(*read).has_value());
    }
    QVERIFY(refused > 0);
}

QTEST_GUILESS_MAIN(TestSerializeIntegers)
#include "tst_serialize_integers.moc"
