// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Unpacking looks at a cancel between bounded pieces, counted in bytes.
#include "snac/data/watched_unpack.h"

#include "zip_writer.h"

#include <QTest>

#include <zlib.h>

using namespace snac::data;

namespace {

constexpr std::size_t unpackedSize = 5'000'000;

std::string gzipped(const std::string& content)
{
    z_stream stream{};
    deflateInit2(&stream, 1, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, content.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(packed.size() - stream.avail_out);
    deflateEnd(&stream);
    return packed;
}

std::string content()
{
    std::string text;
    while (text.size() < unpackedSize) {
        text += std::to_string(text.size() * 7919) + ",";
    }
    return text;
}

} // namespace

class TestWatchedUnpack : public QObject
{
    Q_OBJECT

    template<class Work>
    void checkLooks(const Work& work, const std::string& expected)
    {
        int looks = 0;
        std::int64_t bytes = 0;
        std::int64_t most = 0;
        const auto whole = work([&](std::int64_t now) {
            ++looks;
            bytes += now;
            most = std::max(most, now);
            return true;
        });
        QVERIFY(whole && *whole == expected);
        QVERIFY(bytes >= std::ssize(expected));
        QVERIFY(most <= mostBetweenLooks);
        for (const int at : {1, looks / 2, looks}) {
            int asked = 0;
            const auto cut = work([&](std::int64_t) { return ++asked != at; });
            QVERIFY(!cut);
            QCOMPARE(cut.error().kind, snac::ErrorKind::Cancelled);
            QCOMPARE(asked, at);
        }
    }

private slots:
    void gzip()
    {
        const std::string text = content();
        const std::string packed = gzipped(text);
        checkLooks([&](const Look& look) { return unpackGzip(packed, "a.gz", look); }, text);
        checkLooks([&](const Look& look) { return unpackGzip(packed + packed, "a.gz", look); }, text + text);
        QCOMPARE(unpackGzip(packed, "a.gz").value(), text);
    }

    void archive_data()
    {
        QTest::addColumn<bool>("packed");
        QTest::newRow("packed") << true;
        QTest::newRow("as it is") << false;
    }

    void archive()
    {
        QFETCH(bool, packed);
        const std::string text = content();
        const std::string archive = writeZip({{"x.npy", text}}, packed);
        const auto entries = listNpz(archive, "a.npz");
        QVERIFY(entries && entries->size() == 1);
        checkLooks([&](const Look& look) { return unpackNpz(entries->front(), "a.npz", look); }, text);
        QCOMPARE(unpackNpz(entries->front(), "a.npz").value(), text);
        QCOMPARE(peekNpz(entries->front(), "a.npz").value(), text.substr(0, 65536));
    }
};

QTEST_GUILESS_MAIN(TestWatchedUnpack)
#include "tst_watched_unpack.moc"
