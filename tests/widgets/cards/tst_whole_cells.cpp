// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/cards/whole_cells.h"

#include "snac/widgets/theme.h"

#include <QListWidget>
#include <QScrollBar>
#include <QTest>

#include <numeric>

using namespace snac::widgets;

class TestWholeCells : public QObject
{
    Q_OBJECT

    /// Whether something is drawn in these lines of the viewport.
    static bool isDrawn(const QListWidget& list, int from, int to)
    {
        const QImage picture = list.viewport()->grab().toImage();
        const QRgb ground = colors(list.palette()).card.rgb();
        for (int y = from; y < to; ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixel(x, y) != ground) {
                    return true;
                }
            }
        }
        return false;
    }

private slots:
    void theLastRowIsWholeOrNotThere()
    {
        QListWidget list;
        QPalette palette = list.palette();
        palette.setColor(QPalette::Base, colors(palette).card);
        palette.setColor(QPalette::Text, Qt::black);
        list.setPalette(palette);
        list.setFrameShape(QFrame::NoFrame);
        list.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        for (int i = 0; i < 20; ++i) {
            list.addItem(QStringLiteral("########"));
        }
        const int row = list.sizeHintForRow(0);
        list.resize(200, 3 * row + row * 3 / 4);
        QVERIFY(isDrawn(list, 3 * row, list.viewport()->height())); // three quarters of a row
        showWholeRows(&list);
        QVERIFY(!isDrawn(list, 3 * row, list.viewport()->height()));
        for (int i = 0; i < 3; ++i) {
            QVERIFY(isDrawn(list, i * row, (i + 1) * row));
        }
        list.resize(200, row * 3 / 4); // better half of the only one than nothing
        QVERIFY(isDrawn(list, 0, list.viewport()->height()));
        list.resize(200, 3 * row + row * 3 / 4);
        list.scrollToBottom(); // at the end the last one is seen
        QVERIFY(isDrawn(list, list.viewport()->height() - row, list.viewport()->height()));
    }

    void columnsAreWhole()
    {
        QList<int> widths{50, 60, 70, 90};
        fillWithWholeColumns(widths, 200);
        QCOMPARE(std::accumulate(widths.begin(), widths.begin() + 3, 0), 200);
        QVERIFY(widths[0] >= 50 && widths[1] >= 60 && widths[2] >= 70);
        QCOMPARE(widths[3], 200); // scrolled to, it has the room alone
        QList<int> wide{300};
        fillWithWholeColumns(wide, 200);
        QCOMPARE(wide, QList<int>{300});
    }
};

QTEST_MAIN(TestWholeCells)
#include "tst_whole_cells.moc"
