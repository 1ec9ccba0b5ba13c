// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/cards/door_button.h"
#include "snac/widgets/cards/door_drawing.h"
#include "snac/widgets/theme.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace snac::widgets;

class TestDoorDrawing : public QObject
{
    Q_OBJECT

private:
    static QImage drawn(DoorDrawing drawing, QSize size, Theme theme = Theme::Light)
    {
        const Colors& shades = colors(palette(theme));
        QImage image(size, QImage::Format_RGB32);
        image.fill(shades.card);
        QPainter painter(&image);
        paintDoorDrawing(painter, QRectF(QPointF(0, 0), QSizeF(size)), drawing, shades);
        return image;
    }

    static int inkOutside(const QImage& image, const QRectF& place)
    {
        const QRgb ground = image.pixel(0, 0);
        int ink = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                ink += image.pixel(x, y) != ground && !place.contains(QPointF(x, y));
            }
        }
        return ink;
    }

private slots:
    void fitsIntoItsRoom()
    {
        for (const QSizeF size : {QSizeF(400, 200), QSizeF(200, 400), QSizeF(3000, 2000)}) {
            const QRectF room(QPointF(7, 9), size);
            const QRectF place = doorDrawingPlace(room);
            QVERIFY(!place.isEmpty() && room.contains(place));
            QVERIFY(std::abs(place.width() / place.height() - 1.6) < 1e-9);
        }
        QVERIFY(doorDrawingPlace({0, 0, 400, 30}).isEmpty()); // too small to be told
        QVERIFY(doorDrawingPlace({0, 0, 400, -30}).isEmpty());
        QVERIFY(doorDrawingPlace({0, 0, 3000, 2000}).height() < 400);
    }

    void eachIsAnotherPicture()
    {
        const QSize size(320, 200);
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            const QImage none = drawn(DoorDrawing::None, size, theme);
            QList<QImage> pictures{none};
            for (const auto drawing : {DoorDrawing::Front, DoorDrawing::Table, DoorDrawing::Sort}) {
                const QImage picture = drawn(drawing, size, theme);
                QCOMPARE(picture, drawn(drawing, size, theme));
                QVERIFY(!pictures.contains(picture));
                pictures << picture;
            }
        }
    }

    /// It stands below the text of its door, and goes where that needs the height.
    void leavesTheTextAlone()
    {
        DoorButton door("play", "Title", QString("word ").repeated(20));
        door.setDrawing(DoorDrawing::Front);
        const int text = door.heightForWidth(300);
        door.resize(300, text);
        QVERIFY(door.drawingPlace().isEmpty());
        const QImage without = door.grab().toImage();
        door.resize(300, text + 200);
        const QRectF place = door.drawingPlace();
        QVERIFY(place.top() >= text - 20 && place.bottom() <= door.height() - 19);
        const QImage with = door.grab().toImage();
        const QRect words(4, 4, 290, text - 24);
        QCOMPARE(with.copy(words), without.copy(words));
        QCOMPARE(door.heightForWidth(300), text); // it asks for no room of its own
    }

    void staysInItsPlace()
    {
        const QSize size(600, 200);
        const QRectF place = doorDrawingPlace({QPointF(0, 0), QSizeF(size)});
        for (const auto drawing : {DoorDrawing::Front, DoorDrawing::Table, DoorDrawing::Sort}) {
            QCOMPARE(inkOutside(drawn(drawing, size), place.adjusted(-3, -3, 3, 3)), 0);
        }
    }
};

QTEST_MAIN(TestDoorDrawing)
#include "tst_door_drawing.moc"
