// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "networks.h"
#include "snac/network/forward.h"
#include "snac/network/serialize.h"

#include <QTest>

#include <cstring>

using namespace snac;
using network::Activation;
using network::Architecture;
using network::BatchNorm;
using network::Dense;
using network::Dropout;

namespace {

Architecture sample()
{
    return {3, {Dense{4}, BatchNorm{}, Activation{}, Dropout{0.1}, Dense{5, false}, Activation{}, Dense{2}}};
}

std::vector<std::byte> sampleBytes()
{
    Random random(1);
    return network::serialize(network::made::randomNetwork(sample(), random));
}

} // namespace

class TestSerialize : public QObject
{
    Q_OBJECT

private slots:
    void everyBitComesBack()
    {
        Random random(1);
        const auto network = network::made::randomNetwork(sample(), random);
        const auto bytes = network::serialize(network);
        const auto back = network::deserialize(bytes, sample());
        QVERIFY(back.has_value());
        QVERIFY(back->architecture == sample());
        QVERIFY(network::serialize(*back) == bytes);
        const auto inputs = network::made::randomMatrix(random, 7, 3);
        QVERIFY(network::forward(*back, inputs) == network::forward(network, inputs));
    }

    void anyChangedByteIsFound()
    {
        auto bytes = sampleBytes();
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            const auto kept = bytes[i];
            bytes[i] ^= std::byte{0x10};
            QVERIFY(!network::deserialize(bytes, sample()));
            bytes[i] = kept;
        }
        QVERIFY(network::deserialize(bytes, sample()).has_value());
    }

    void truncatedAndLengthenedBytesAreRefused()
    {
        const auto bytes = sampleBytes();
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            QVERIFY(!network::deserialize({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)},
                                          sample()));
        }
        auto longer = bytes;
        longer.push_back(std::byte{0});
        QVERIFY(!network::deserialize(longer, sample()));
    }

    void foreignBytesAreRefused()
    {
        Random random(9);
        for (int repeat = 0; repeat < 2000; ++repeat) {
            std::vector<std::byte> bytes(random.index(300));
            for (auto& byte : bytes) {
                byte = static_cast<std::byte>(random.integer(0, 255));
            }
            QVERIFY(!network::deserialize(bytes, sample()));
        }
    }

    void sizesThatLieAreRefusedEvenWithAValidChecksum()
    {
        // Every 32-bit word of the body set to extremes, the checksum made right again.
        const auto bytes = sampleBytes();
        const std::size_t body = bytes.size() - 8;
        int refused = 0;
        for (std::size_t at = 8; at + 4 <= body; at += 4) {
            for (const std::uint32_t value : {0U, 1U, 0x7fffffffU, 0xffffffffU}) {
                auto changed = bytes;
                std::memcpy(changed.data() + at, &value, 4);
                const auto hash = stableHash({reinterpret_cast<const char*>(changed.data()), body});
                std::memcpy(changed.data() + body, &hash, 8);
                refused += network::deserialize(changed, sample()) ? 0 : 1;
            }
        }
        QVERIFY(refused >= 4 * 14 - 6); // 14 words are sizes and kinds; a few values are the right ones
    }

    void otherArchitecturesAreRefused_data()
    {
        QTest::addColumn<int>("which");
        for (int i = 0; i < 5; ++i) {
            QTest::addRow("%d", i) << i;
        }
    }

    void otherArchitecturesAreRefused()
    {
        QFETCH(int, which);
        Architecture other = sample();
        switch (which) {
        case 0:
            other.inputs = 4;
            break;
        case 1:
            other.layers[0] = Dense{5};
            break;
        case 2:
            other.layers[4] = Dense{5, true};
            break;
        case 3:
            other.layers.pop_back();
            break;
        default:
            std::swap(other.layers[1], other.layers[2]);
            break;
        }
        const auto read = network::deserialize(sampleBytes(), other);
        QVERIFY(!read);
        QVERIFY(!read.error().message.empty());
    }
};

QTEST_GUILESS_MAIN(TestSerialize)
#include "tst_serialize.moc"
