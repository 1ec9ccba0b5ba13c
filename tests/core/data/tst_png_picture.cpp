// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/picture_file.h"

#include "picture_writer.h"

#include <QTest>

#include <zlib.h>

using namespace snac::data;

class TestPngPicture : public QObject
{
    Q_OBJECT

private slots:
    void readsAllKinds_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("bits");
        QTest::addColumn<QList<int>>("values");
        QTest::addColumn<int>("channels");
        QTest::addColumn<QList<int>>("pixels");
        const QList<int> four{0, 1, 128, 255};
        QTest::newRow("grey") << PNG_COLOR_TYPE_GRAY << 8 << four << 1
                              << QList<int>{0, 257, 257 * 128, 65535};
        QTest::newRow("grey, 16 bits, exact")
            << PNG_COLOR_TYPE_GRAY << 16 << QList<int>{0, 1, 300, 65535} << 1 << QList<int>{0, 1, 300, 65535};
        QTest::newRow("colour") << PNG_COLOR_TYPE_RGB << 8
                                << QList<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12} << 3
                                << QList<int>{257,  514,  771,  1028, 1285, 1542,
                                              1799, 2056, 2313, 2570, 2827, 3084};
        QTest::newRow("transparency is left aside")
            << PNG_COLOR_TYPE_GRAY_ALPHA << 8 << QList<int>{9, 0, 8, 255, 7, 3, 6, 0} << 1
            << QList<int>{9 * 257, 8 * 257, 7 * 257, 6 * 257};
        QTest::newRow("palette") << PNG_COLOR_TYPE_PALETTE << 8 << QList<int>{1, 0, 2, 1} << 3
                                 << QList<int>{65535, 0, 0, 0, 0, 0, 2570, 5140, 7710, 65535, 0, 0};
    }

    void readsAllKinds()
    {
        QFETCH(int, type);
        QFETCH(int, bits);
        QFETCH(QList<int>, values);
        QFETCH(int, channels);
        QFETCH(QList<int>, pixels);
        for (const bool interlaced : {false, true}) {
            const std::string file = writePng(2, 2, {values.begin(), values.end()}, type, bits, interlaced);
            const auto picture = parsePicture(file, "p.png");
            QVERIFY2(picture.has_value(), picture ? "" : picture.error().toString().c_str());
            QCOMPARE(picture->rows, 2);
            QCOMPARE(picture->columns, 2);
            QCOMPARE(picture->channels, channels);
            QCOMPARE(QList<int>(picture->pixels.begin(), picture->pixels.end()), pixels);
        }
    }

    void refusesWhatIsDamaged()
    {
        const std::string whole = writePng(40, 30, std::vector<int>(1200, 7));
        for (const std::size_t length :
             {std::size_t{10}, std::size_t{40}, whole.size() - 20, whole.size() - 5}) {
            const auto picture = parsePicture(whole.substr(0, length), "cut.png");
            QVERIFY(!picture.has_value());
            const QString text = QString::fromStdString(picture.error().toString());
            QVERIFY2(text.startsWith("cut.png: this PNG file is damaged: "), qPrintable(text));
        }
        std::string flipped = whole;
        flipped[45] = static_cast<char>(flipped[45] ^ 1); // inside the packed pixels: their sum is wrong
        QVERIFY(!parsePicture(flipped, "p.png").has_value());
    }

    void doesNotBelieveAHugeHeader()
    {
        std::string huge = writePng(2, 2, {1, 2, 3, 4});
        for (const std::size_t at :
             {std::size_t{16}, std::size_t{20}}) { // 10,000 x 10,000: a side may be so long
            huge[at + 2] = 0x27;
            huge[at + 3] = 0x10;
        }
        // The sum of the header is right, so that its size alone is wrong.
        const auto sum = crc32(0, reinterpret_cast<const Bytef*>(huge.data() + 12), 17);
        for (int i = 0; i < 4; ++i) {
            huge[static_cast<std::size_t>(29 + i)] = static_cast<char>(sum >> (24 - 8 * i));
        }
        const auto picture = parsePicture(huge, "huge.png");
        QVERIFY(!picture.has_value());
        const QString text = QString::fromStdString(picture.error().toString());
        QVERIFY2(text.contains("10000 x 10000 pixels is too large"), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestPngPicture)
#include "tst_png_picture.moc"
