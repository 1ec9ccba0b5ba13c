// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/plots/axis_title.h"

#include <QTest>

using namespace snac::widgets;

class TestAxisTitle : public QObject
{
    Q_OBJECT

    const QString m_long = QStringLiteral("Accuracy [%] (validation, mean of 3 folds)");

private Q_SLOTS:
    void oneLineWhereItFits()
    {
        const QFontMetrics metrics{QFont()};
        QCOMPARE(axisTitle(m_long, metrics, metrics.horizontalAdvance(m_long)), m_long);
    }

    void whatStandsInBracketsGoesBelow()
    {
        const QFontMetrics metrics{QFont()};
        QCOMPARE(axisTitle(m_long, metrics, metrics.horizontalAdvance(m_long) - 1),
                 QStringLiteral("Accuracy [%]\n(validation, mean of 3 folds)"));
    }

    /// Down to the longest word no letter is lost and no line is longer than the room.
    void nothingIsLost()
    {
        const QFontMetrics metrics{QFont()};
        const int least = metrics.horizontalAdvance(QStringLiteral("(validation, mean"));
        for (int room = least; room < metrics.horizontalAdvance(m_long) + 10; ++room) {
            const QString title = axisTitle(m_long, metrics, room);
            for (const QString& line : title.split(QLatin1Char('\n'))) {
                QVERIFY2(metrics.horizontalAdvance(line) <= room, qPrintable(line));
            }
            QCOMPARE(QString(title).replace(QLatin1Char('\n'), QLatin1Char(' ')), m_long);
        }
    }

    void threeLinesAtMost()
    {
        const QFontMetrics metrics{QFont()};
        const QString name = QStringLiteral("Accuracy of the last of a long list of words");
        const QString title = axisTitle(name, metrics, 60);
        QCOMPARE(title.count(QLatin1Char('\n')), 2);
        QVERIFY(title.endsWith(QChar(0x2026)));
        QCOMPARE(axisTitle({}, metrics, 60), QString());
    }

    /// Half a remark says nothing; the name stays whole.
    void bracketsWithoutRoomAreLeftOut()
    {
        const QFontMetrics metrics{QFont()};
        const int room = metrics.horizontalAdvance(QStringLiteral("Accuracy [%]"));
        QCOMPARE(
            axisTitle(QStringLiteral("Accuracy [%] (validation, mean of 3 folds and more)"), metrics, room),
            QStringLiteral("Accuracy [%]"));
        QCOMPARE(axisTitle(QStringLiteral("Accuracy [%] (incomprehensibilities)"), metrics, room),
                 QStringLiteral("Accuracy [%]"));
    }
};

QTEST_MAIN(TestAxisTitle)
#include "tst_axis_title.moc"
