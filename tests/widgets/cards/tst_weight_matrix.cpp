// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/cards/weight_matrix.h"

#include "snac/widgets/theme.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace snac::widgets;

namespace {

const float gone = std::nanf("");

WeightGrid sample()
{
    return {2, 3, {0.5F, -1.0F, gone, 0.0F, gone, 0.01F}};
}

} // namespace

class TestWeightMatrix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsWhatIsPrunedAndWhatIsNew()
    {
        WeightMatrix matrix;
        WeightGrid before = sample();
        before.values[2] = 0.1F; // was kept one round earlier
        matrix.setGrid(sample(), before);
        QCOMPARE(matrix.prunedCount(), 2);
        QCOMPARE(matrix.newlyPrunedCount(), 1);
        matrix.setGrid(sample(),
                       WeightGrid{3, 2, std::vector<float>(6, 1.0F)}); // another shape: no comparison
        QCOMPARE(matrix.newlyPrunedCount(), 0);
    }

    void coloursSaySignAndMagnitude()
    {
        WeightMatrix matrix;
        matrix.setPalette(palette(Theme::Light));
        matrix.setGrid(sample());
        const QColor ground = colors(Theme::Light).card;
        QCOMPARE(matrix.colorOf(gone), ground);
        QVERIFY(matrix.colorOf(0.0F) != ground); // kept, though zero
        QVERIFY(matrix.colorOf(1.0F).blue() > matrix.colorOf(1.0F).red());
        QVERIFY(matrix.colorOf(-1.0F).red() > matrix.colorOf(-1.0F).blue());
        QVERIFY(contrastRatio(matrix.colorOf(1.0F), ground) > contrastRatio(matrix.colorOf(0.1F), ground));
    }

    void mouseAndKeysChooseAWeight()
    {
        WeightMatrix matrix;
        matrix.resize(300, 200);
        matrix.setGrid(sample());
        matrix.show();
        QVERIFY(QTest::qWaitForWindowExposed(&matrix));
        QSignalSpy spy(&matrix, &WeightMatrix::weightSelected);
        QTest::mouseClick(&matrix, Qt::LeftButton, Qt::NoModifier, matrix.cell(1, 2).center().toPoint());
        QCOMPARE(spy.takeFirst(), (QVariantList{1, 2}));
        QTest::keyClick(&matrix, Qt::Key_Up);
        QCOMPARE(spy.takeFirst(), (QVariantList{0, 2}));
        QTest::keyClick(&matrix, Qt::Key_Right); // at the edge
        QCOMPARE(spy.takeFirst(), (QVariantList{0, 2}));
        QTest::keyClick(&matrix, Qt::Key_Left);
        QCOMPARE(spy.takeFirst(), (QVariantList{0, 1}));
        QTest::mouseClick(&matrix, Qt::LeftButton, Qt::NoModifier, QPoint(1, 1)); // beside the matrix
        QVERIFY(spy.isEmpty());
        matrix.setGrid(WeightGrid{1, 1, {1.0F}}); // the chosen one does not exist any more
        QCOMPARE(matrix.selectedUnit(), -1);
    }

    void theLongerSideLiesAcross()
    {
        WeightMatrix matrix;
        matrix.resize(300, 200);
        matrix.setGrid({8, 2, std::vector<float>(16, 0.5F)});
        QVERIFY(matrix.unitsAcross());
        QVERIFY(matrix.cell(1, 0).left() > matrix.cell(0, 0).left());
        QCOMPARE(matrix.cell(1, 0).top(), matrix.cell(0, 0).top());
        QSignalSpy spy(&matrix, &WeightMatrix::weightSelected);
        QTest::mouseClick(&matrix, Qt::LeftButton, Qt::NoModifier, matrix.cell(5, 1).center().toPoint());
        QCOMPARE(spy.takeFirst(), (QVariantList{5, 1}));
        QTest::keyClick(&matrix, Qt::Key_Right);
        QCOMPARE(spy.takeFirst(), (QVariantList{6, 1}));
        QTest::keyClick(&matrix, Qt::Key_Up);
        QCOMPARE(spy.takeFirst(), (QVariantList{6, 0}));
    }

    void drawsAnySize_data()
    {
        QTest::addColumn<int>("units");
        QTest::addColumn<int>("inputs");
        QTest::newRow("empty") << 0 << 0;
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("jets") << 64 << 16;
        QTest::newRow("digits") << 128 << 784;
    }

    void drawsAnySize()
    {
        QFETCH(const int, units);
        QFETCH(const int, inputs);
        WeightMatrix matrix;
        const auto count = static_cast<std::size_t>(units) * static_cast<std::size_t>(inputs);
        matrix.setGrid({units, inputs, std::vector<float>(count, 0.3F)});
        for (const QSize size : {QSize(1, 1), QSize(120, 80), QSize(360, 240)}) {
            matrix.resize(size);
            QVERIFY(!matrix.grab().isNull());
            if (units > 0 && size.width() > 100) {
                QVERIFY(QRectF(matrix.rect()).contains(matrix.cell(0, 0)));
                QVERIFY(QRectF(matrix.rect()).contains(matrix.cell(units - 1, inputs - 1)));
            }
        }
    }
};

QTEST_MAIN(TestWeightMatrix)
#include "tst_weight_matrix.moc"
