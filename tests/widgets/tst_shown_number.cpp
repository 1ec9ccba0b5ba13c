// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/cards/accuracy_steps.h"
#include "snac/widgets/plots/plot_geometry.h"
#include "snac/widgets/shown_number.h"

#include "snac/base/number_text.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTextDocument>

using namespace snac::widgets;

class TestShownNumber : public QObject
{
    Q_OBJECT

private slots:
    /// Shares of 8, 80, 160 and 800 rows in per cent: many of them end in a five.
    void roundsAsTheCoreDoes_data()
    {
        QTest::addColumn<int>("rows");
        for (const int rows : {8, 80, 160, 800, 3000}) {
            QTest::addRow("%d rows", rows) << rows;
        }
    }

    void roundsAsTheCoreDoes()
    {
        QFETCH(int, rows);
        for (int right = 0; right <= rows; ++right) {
            const double percent = 100.0 * (static_cast<double>(right) / rows);
            const QString text = QString::fromStdString(snac::fixedText(percent, 2));
            QCOMPARE(fixedNumber(percent, 2), text);
            QCOMPARE(valueText(percent, 2), text);
            AccuracySteps steps;
            steps.setFigures({{"unquantized", "", percent}, {"integers", "", percent}}, "%", "validation",
                             rows);
            QVERIFY2(steps.describe().contains("unquantized " + text + " %"), qPrintable(steps.describe()));
            QVERIFY2(steps.describe().contains("integers " + text + " % (±0)"), qPrintable(steps.describe()));
        }
        QCOMPARE(fixedNumber(40.625, 2), QStringLiteral("40.62"));
        QCOMPARE(fixedNumber(47.125, 2), QStringLiteral("47.12"));
        QCOMPARE(fixedNumber(59.625, 2), QStringLiteral("59.62"));
        QCOMPARE(significantNumber(0.25 + 1.0 / 128, 4), QStringLiteral("0.2578"));
        QCOMPARE(significantNumber(2.5, 1), QStringLiteral("2"));
    }

    /// A label of rich text would end a line between the 3 and the 000.
    void aNumberOfRichTextIsWhole()
    {
        const QString number = QStringLiteral("3") + QChar(0x202f) + QStringLiteral("000 rows");
        QTextDocument document;
        document.setHtml(number);
        QCOMPARE(document.toRawText(), QStringLiteral("3 000 rows"));
        document.setHtml(wholeNumbers(number));
        QCOMPARE(document.toRawText(), QStringLiteral("3") + QChar(QChar::Nbsp) + QStringLiteral("000 rows"));
    }

    /// A second formatter would round its own way: the window writes numbers through this one.
    void theWindowHasOneFormatter_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("window") << "app/studio";
        QTest::newRow("widgets") << "widgets";
    }

    void theWindowHasOneFormatter()
    {
        QFETCH(QString, folder);
        static const QRegularExpression own(
            QStringLiteral(",\\s*'[efgEFG]'\\s*[,)]|\\basprintf\\b|\\bsnprintf\\b|QLocale\\(\\)\\.toString|"
                           "QString::number\\([^;]*\\b(?:toDouble|percent)\\("));
        QStringList found;
        int files = 0;
        for (QDirIterator it(QStringLiteral(SNAC_SOURCE_DIR "/") + folder, {"*.cpp", "*.h"}, QDir::Files,
                             QDirIterator::Subdirectories);
             it.hasNext();) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++files;
            auto matches = own.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext()) {
                found << file.fileName() + ": " + matches.next().captured(0);
            }
        }
        QVERIFY(files > 20);
        QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    }
};

QTEST_MAIN(TestShownNumber)
#include "tst_shown_number.moc"
