// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/picture_file.h"

#include "picture_writer.h"

#include <QTest>

using namespace snac::data;

class TestJpegPicture : public QObject
{
    Q_OBJECT

private slots:
    void readsGreyAndColour()
    {
        const auto grey = parsePicture(writeJpeg(20, 10, {200}), "g.jpg");
        QVERIFY2(grey.has_value(), grey ? "" : grey.error().toString().c_str());
        QCOMPARE(grey->columns, 20);
        QCOMPARE(grey->rows, 10);
        QCOMPARE(grey->channels, 1);
        QCOMPARE(int(grey->pixels.size()), 200);
        QVERIFY(std::abs(grey->pixels[77] / 257 - 200) <= 1);
        const auto color = parsePicture(writeJpeg(8, 8, {250, 100, 20}), "c.jpg");
        QVERIFY(color.has_value());
        QCOMPARE(color->channels, 3);
        QVERIFY(std::abs(color->pixels[3] / 257 - 250) <= 2);
        QVERIFY(std::abs(color->pixels[4] / 257 - 100) <= 2);
        QVERIFY(std::abs(color->pixels[5] / 257 - 20) <= 2);
    }

    void refusesWhatIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("problem");
        const std::string whole = writeJpeg(64, 64, {90, 10, 20});
        const auto bytes = [](const std::string& text) {
            return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
        };
        QTest::newRow("a header alone") << bytes(whole.substr(0, 20)) << "this JPEG file is damaged: ";
        // libjpeg would fill the rest with grey and say nothing.
        QTest::newRow("cut off in its pixels")
            << bytes(whole.substr(0, whole.size() - 12)) << "this JPEG file is damaged: ";
        QTest::newRow("for printing")
            << bytes(writeJpeg(8, 8, {1, 2, 3, 4})) << "colours for printing (CMYK)";
    }

    void refusesWhatIsDamaged()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, problem);
        const auto picture = parsePicture(file.toStdString(), "p.jpg");
        QVERIFY(!picture.has_value());
        const QString text = QString::fromStdString(picture.error().toString());
        QVERIFY2(text.startsWith("p.jpg: ") && text.contains(problem), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestJpegPicture)
#include "tst_jpeg_picture.moc"
