// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/icons.h"

#include <QTest>

using namespace snac::widgets;

class TestIcons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void drawn_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"setup",  "search", "compress", "synthesize", "learn", "board", "calibrate",
                                 "play",   "pause",  "stop",     "undo",       "redo",  "save",  "open",
                                 "export", "close",  "plus",     "find",       "star",  "lock"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void drawn()
    {
        QFETCH(QString, name);
        const QImage image = icon(name, Qt::red).pixmap(24, 24).toImage();
        QVERIFY(!image.isNull());
        int red = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                red += pixel.alpha() > 200 && pixel.red() > 200 && pixel.green() < 60;
            }
        QVERIFY2(red > 8, qPrintable(name));
    }

    void stateChoosesTheColour()
    {
        const QIcon two = icon(QStringLiteral("stop"), Qt::red, Qt::blue);
        const auto has = [](const QImage& image, auto&& test) {
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, y).alpha() > 200 && test(image.pixelColor(x, y)))
                        return true;
            return false;
        };
        QVERIFY(has(two.pixmap(32, 32, QIcon::Normal, QIcon::On).toImage(),
                    [](QColor c) { return c.blue() > 200; }));
        QVERIFY(!has(two.pixmap(32, 32, QIcon::Normal, QIcon::Off).toImage(),
                     [](QColor c) { return c.blue() > 200; }));
    }

    void unknownIsNull()
    {
        QVERIFY(icon(QStringLiteral("no-such-icon"), Qt::red).isNull());
        QVERIFY(!applicationIcon().isNull());
    }
};

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
