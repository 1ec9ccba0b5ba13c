// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/picture_file.h"

#include <QTest>

using namespace snac::data;

class TestPictureFile : public QObject
{
    Q_OBJECT

private slots:
    void readsPgmAndPpm_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("channels");
        QTest::addColumn<QList<int>>("pixels");
        QTest::newRow("bytes") << QByteArray("P5\n# a comment\n2 1\n255\n\x00\xff", 25) << 1
                               << QList<int>{0, 65535};
        QTest::newRow("16 bits") << QByteArray("P5 2 1 65535\n\x01\x02\xff\xff", 17) << 1
                                 << QList<int>{258, 65535};
        QTest::newRow("white is 10") << QByteArray("P2\n2 1\n10\n5 10\n") << 1 << QList<int>{32768, 65535};
        QTest::newRow("colours as text")
            << QByteArray("P3 1 1 255 1 2 # three\n 255") << 3 << QList<int>{257, 514, 65535};
        QTest::newRow("colours as bytes")
            << QByteArray("P6 1 1 255\nabc") << 3 << QList<int>{257 * 97, 257 * 98, 257 * 99};
    }

    void readsPgmAndPpm()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, channels);
        QFETCH(QList<int>, pixels);
        const auto picture = parsePicture(file.toStdString(), "p.pgm");
        QVERIFY2(picture.has_value(), picture ? "" : picture.error().toString().c_str());
        QCOMPARE(picture->channels, channels);
        QCOMPARE(QList<int>(picture->pixels.begin(), picture->pixels.end()), pixels);
    }

    void refusesTheRest_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("problem");
        QTest::newRow("nothing") << QByteArray() << "no picture that is read here (PNG, JPEG, PGM, PPM)";
        QTest::newRow("text") << QByteArray("hello") << "no picture that is read here";
        QTest::newRow("no height") << QByteArray("P5 2\n") << "header of this PGM or PPM file is damaged";
        QTest::newRow("white is 0") << QByteArray("P5 2 2 0\nabcd") << "is damaged";
        QTest::newRow("no pixels") << QByteArray("P5 0 2 255\nabcd") << "has no pixels";
        QTest::newRow("cut off") << QByteArray("P5 3 2 255\nabcde")
                                 << "cut off: its header claims 6 values, and 5 are there";
        QTest::newRow("a claim of a million times a million")
            << QByteArray("P5 999999 999999 255\nab") << "999999 x 999999 pixels is too large";
        QTest::newRow("text that ends") << QByteArray("P2 2 1 9\n3 ") << "value 2 of this picture is missing";
        QTest::newRow("above white") << QByteArray("P2 2 1 9\n3 10 ") << "above 9";
    }

    void refusesTheRest()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, problem);
        const auto picture = parsePicture(file.toStdString(), "p.pgm");
        QVERIFY(!picture.has_value());
        const QString text = QString::fromStdString(picture.error().toString());
        QVERIFY2(text.startsWith("p.pgm: ") && text.contains(problem), qPrintable(text));
    }

    void namesTell()
    {
        QVERIFY(hasPictureName("A.PNG") && hasPictureName("b.jpeg") && hasPictureName("c.pgm"));
        QVERIFY(!hasPictureName("png") && !hasPictureName("notes.txt") && !hasPictureName("a.png.txt"));
    }
};

QTEST_GUILESS_MAIN(TestPictureFile)
#include "tst_picture_file.moc"
