// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/cards/door_button.h"
#include "snac/widgets/theme.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using snac::widgets::DoorButton;

class TestDoorButton : public QObject
{
    Q_OBJECT

private slots:
    void opensByMouseAndKeys()
    {
        DoorButton door("play", "Try it", "It takes a minute.");
        door.resize(door.sizeHint());
        door.show();
        const QSignalSpy clicked(&door, &QAbstractButton::clicked);
        QTest::mouseClick(&door, Qt::LeftButton, {}, {5, door.height() - 5});
        QTest::keyClick(&door, Qt::Key_Space);
        QTest::keyClick(&door, Qt::Key_Return);
        QTest::keyClick(&door, Qt::Key_A);
        QCOMPARE(clicked.size(), 3);
        QCOMPARE(door.accessibleName(), "Try it");
        QCOMPARE(door.accessibleDescription(), "It takes a minute.");
    }

    /// Narrower and longer texts need more height, and what is painted stays within it.
    void isAsHighAsItsText()
    {
        const DoorButton shortOne("play", "Title", "Few words.");
        const DoorButton longOne("play", "Title", QString("word ").repeated(80));
        QVERIFY(longOne.heightForWidth(260) > shortOne.heightForWidth(260));
        QVERIFY(longOne.heightForWidth(200) > longOne.heightForWidth(400));
    }

    /// Its picture is read on the card in both themes.
    void pictureStandsOutOfTheCard()
    {
        for (const auto theme : {snac::widgets::Theme::Light, snac::widgets::Theme::Dark}) {
            DoorButton door("play", "Title", "Few words.");
            door.setPalette(snac::widgets::palette(theme));
            door.resize(door.sizeHint());
            const QImage image = door.grab().toImage();
            const QColor ground = image.pixelColor(image.width() - 12, 12);
            double best = 1.0;
            for (int y = 20; y < 60; ++y) {
                for (int x = 20; x < 60; ++x) {
                    best = std::max(best, snac::widgets::contrastRatio(image.pixelColor(x, y), ground));
                }
            }
            QVERIFY2(best > 4.5, qPrintable(QString::number(best)));
        }
    }

    void showsTextInItsLowerPart()
    {
        DoorButton door("play", "Title", QString("word ").repeated(40));
        door.resize(260, door.heightForWidth(260));
        const QImage image = door.grab().toImage();
        const QRgb ground = image.pixel(image.width() / 2, 12);
        const auto inkOf = [&](int top, int bottom) {
            int ink = 0;
            for (int y = top; y < bottom; ++y) {
                for (int x = 20; x < 240; ++x) {
                    ink += image.pixel(x, y) != ground;
                }
            }
            return ink;
        };
        QVERIFY(inkOf(door.height() - 45, door.height() - 20) > 20); // the last line is whole
        QCOMPARE(inkOf(door.height() - 12, door.height() - 4), 0);   // and ends there
    }
};

QTEST_MAIN(TestDoorButton)
#include "tst_door_button.moc"
