// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../nth_layer.h"

#include "quantized_networks.h"
#include "snac/network/serialize.h"

#include <QTest>

#include <cstring>

using namespace snac;
using namespace snac::network;
using namespace snac::training;
using network::Activation;
using network::ActivationKind;
using network::Dense;

namespace {

QuantizedNetwork sample()
{
    Random random(1);
    const auto network = test::randomNetwork(
        {3,
         {Dense{4}, Activation{ActivationKind::Tanh}, Dense{3}, Activation{ActivationKind::LeakyReLU, 0.25},
          Dense{2, false}, Activation{ActivationKind::Softmax}}},
        random);
    QuantizationOptions options;
    options.granularity = Granularity::Weight;
    auto result = test::quantized(network, test::randomMatrix(random, 50, 3), options);
    nth(result.quantization.layers, 0).weightFraction(1, 1) = noBits;
    nth(result.quantization.layers, 1).weightFraction.resize(0, 0);
    nth(result.quantization.layers, 2).accumulator =
        FixedFormat{16, 8, true, Rounding::RndConv, Overflow::Wrap};
    return result;
}

} // namespace

class TestQuantizedSerialize : public QObject
{
    Q_OBJECT

private slots:
    void everyBitComesBack()
    {
        const auto network = sample();
        const auto bytes = serialize(network);
        const auto back = deserializeQuantized(bytes);
        QVERIFY2(back, back ? "" : back.error().message.c_str());
        QVERIFY(back->network.architecture == network.network.architecture);
        QVERIFY(serialize(*back) == bytes);
        QVERIFY(nth(back->quantization.layers, 2).accumulator ==
                nth(network.quantization.layers, 2).accumulator);
        QVERIFY(nth(back->quantization.layers, 0).table == nth(network.quantization.layers, 0).table);
        Random random(2);
        const auto inputs = test::randomMatrix(random, 30, 3);
        QVERIFY(fakeQuantizedForward(*back, inputs) == fakeQuantizedForward(network, inputs));
    }

    void formatsOfNoLayerAreFound()
    {
        auto network = sample();
        network.quantization.layers[{99}] = network.quantization.layers.at({0});
        QVERIFY(!check(network));
        const auto back = deserializeQuantized(serialize(network));
        QVERIFY(!back);
        QVERIFY2(back.error().message.contains("contradicts itself"), back.error().message.c_str());
    }

    void anyChangedByteIsFound()
    {
        auto bytes = serialize(sample());
        for (auto& byte : bytes) {
            byte ^= std::byte{0x10};
            QVERIFY(!deserializeQuantized(bytes));
            byte ^= std::byte{0x10};
        }
        QVERIFY(deserializeQuantized(bytes).has_value());
    }

    void truncatedAndLengthenedBytesAreRefused()
    {
        auto bytes = serialize(sample());
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            QVERIFY(!deserializeQuantized(std::span(bytes).first(size)));
        }
        bytes.push_back(std::byte{0});
        QVERIFY(!deserializeQuantized(bytes));
    }

    void foreignBytesAreRefused()
    {
        Random random(9);
        for (int repeat = 0; repeat < 2000; ++repeat) {
            std::vector<std::byte> bytes(random.index(300));
            for (auto& byte : bytes) {
                byte = static_cast<std::byte>(random.integer(0, 255));
            }
            QVERIFY(!deserializeQuantized(bytes));
        }
    }

    /// Every 32-bit word set to extremes with the checksum made right again: whatever is accepted must be a
    /// network that can be used.
    void wordsThatLieAreRefusedOrHarmless()
    {
        const auto bytes = serialize(sample());
        const std::size_t body = bytes.size() - 8;
        Random random(3);
        const auto inputs = test::randomMatrix(random, 3, 3);
        int refused = 0;
        for (std::size_t at = 8; at + 4 <= body; at += 4) {
            for (const std::uint32_t value : {0U, 1U, 99U, 0x7fffffffU, 0x80000000U, 0xffffffffU}) {
                auto changed = bytes;
                std::memcpy(changed.data() + at, &value, 4);
                const auto hash = stableHash({reinterpret_cast<const char*>(changed.data()), body});
                std::memcpy(changed.data() + body, &hash, 8);
                const auto read = deserializeQuantized(changed);
                if (!read) {
                    ++refused;
                    QVERIFY(!read.error().message.empty());
                    continue;
                }
                QVERIFY(check(*read).has_value());
                QCOMPARE(fakeQuantizedForward(*read, inputs).rows(), 3);
            }
        }
        QVERIFY(refused > 300);
    }
};

QTEST_GUILESS_MAIN(TestQuantizedSerialize)
#include "tst_quantized_serialize.moc"
