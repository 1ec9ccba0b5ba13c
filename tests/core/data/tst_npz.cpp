// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/npz.h"

#include "npy_writer.h"
#include "zip_writer.h"

#include "snac/base/random.h"

#include <QTest>

using namespace snac::data;

namespace {

std::string sample(bool deflated)
{
    return writeZip(
        {{"x.npy", writeNpy("<f4", {2, 2}, {1, 2, 3, 4}, false, 1)}, {"y.npy", std::string(5000, 'a')}},
        deflated);
}

/// Lists and unpacks everything; empty where anything fails.
std::vector<std::string> unpackAll(const std::string& bytes)
{
    std::vector<std::string> result;
    const auto entries = listNpz(bytes, "a.npz");
    if (!entries) {
        return {};
    }
    for (const auto& entry : *entries) {
        auto unpacked = unpackNpz(entry, "a.npz");
        if (!unpacked) {
            return {};
        }
        result.push_back(std::move(*unpacked));
    }
    return result;
}

std::string messageOf(const std::string& bytes)
{
    const auto entries = listNpz(bytes, "a.npz");
    if (!entries) {
        return entries.error().toString();
    }
    for (const auto& entry : *entries) {
        if (const auto unpacked = unpackNpz(entry, "a.npz"); !unpacked) {
            return unpacked.error().toString();
        }
    }
    return "no error";
}

/// Position of the i-th directory record.
std::size_t directoryAt(const std::string& bytes)
{
    return bytes.find("PK\x01\x02");
}

} // namespace

class TestNpz : public QObject
{
    Q_OBJECT

private slots:
    void unpacksStoredAndDeflated()
    {
        for (const bool deflated : {false, true}) {
            const auto bytes = sample(deflated);
            const auto entries = listNpz(bytes, "a.npz");
            QVERIFY(entries.has_value());
            QCOMPARE(entries->size(), 2U);
            QCOMPARE((*entries)[0].name, "x");
            QCOMPARE((*entries)[1].name, "y");
            QCOMPARE((*entries)[0].method, deflated ? 8U : 0U);
            const auto all = unpackAll(bytes);
            QCOMPARE(all.size(), 2U);
            QCOMPARE(all[1], std::string(5000, 'a'));
        }
    }

    void trustsTheDirectoryAsNumPyWritesIt()
    {
        // NumPy marks local headers as 64-bit whatever the size, and gives the sizes in the directory alone.
        auto bytes = sample(true);
        for (std::size_t i = 18; i < 26; ++i) {
            bytes[i] = '\xff';
        }
        QCOMPARE(unpackAll(bytes).size(), 2U);
    }

    void refusesWhatItCannotRead()
    {
        QVERIFY(messageOf("PK").starts_with("a.npz: this is not a complete .npz archive"));
        auto bytes = sample(false);
        const auto at = directoryAt(bytes);
        auto changed = bytes;
        for (std::size_t i = 0; i < 4; ++i) {
            changed[at + 24 + i] = '\xff';
        }
        QVERIFY(messageOf(changed).find("64-bit archives") != std::string::npos);
        changed = bytes;
        changed[at + 8] = 1;
        QVERIFY(messageOf(changed).find("encrypted") != std::string::npos);
        changed = bytes;
        changed[at + 10] = 14;
        QVERIFY(messageOf(changed).find("method 14") != std::string::npos);
        changed = bytes;
        changed[changed.find("NUMPY")] = 'X';
        QVERIFY(messageOf(changed).find("checksum") != std::string::npos);
        changed = bytes;
        changed[at + 20] = static_cast<char>(changed[at + 20] + 1);
        QVERIFY(messageOf(changed).find("two sizes") != std::string::npos);
        QVERIFY(messageOf(writeZip({{"readme.txt", "hello"}}, false)).find("no arrays") != std::string::npos);
        QVERIFY(messageOf(writeZip({}, false)).find("no arrays") != std::string::npos);
    }

    void aBombIsStoppedEarly()
    {
        // 64 MB of zeros in 64 kB, announced as 1000 bytes: unpacking stops one block later.
        auto bytes = writeZip({{"x.npy", std::string(64U << 20, '\0')}}, true);
        const auto at = directoryAt(bytes);
        bytes.replace(at + 24, 4, littleEndian(1000, 4));
        QVERIFY(messageOf(bytes).find("announced size") != std::string::npos);
        bytes.replace(at + 24, 4, littleEndian(0xfffffffeU, 4));
        QVERIFY(messageOf(bytes).find("larger than 2 GiB") != std::string::npos);
    }

    void survivesTruncationAndDamage()
    {
        for (const bool deflated : {false, true}) {
            const auto whole = sample(deflated);
            for (std::size_t length = 0; length < whole.size(); length += deflated ? 1 : 7) {
                QVERIFY(unpackAll(whole.substr(0, length)).empty());
            }
            snac::Random random(5);
            for (int round = 0; round < 5000; ++round) {
                std::string bytes = whole;
                for (std::size_t i = 1 + random.index(4); i > 0; --i) {
                    // Mostly in the directory, where the sizes are.
                    const std::size_t from = random.chance(0.7) ? directoryAt(whole) : 0;
                    bytes[from + random.index(bytes.size() - from)] = static_cast<char>(random.index(256));
                }
                (void)unpackAll(bytes);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestNpz)
#include "tst_npz.moc"
