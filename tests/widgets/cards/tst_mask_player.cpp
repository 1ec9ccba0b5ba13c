// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/cards/mask_player.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace snac::widgets;

namespace {

const QStringList names = {QStringLiteral("layer 1"), QStringLiteral("layer 2")};

std::vector<MaskRound> rounds(int count)
{
    std::vector<MaskRound> all;
    for (int r = 0; r < count; ++r) {
        WeightGrid grid{2, 5, std::vector<float>(10, 0.5F)};
        for (int i = 0; i < r; ++i)
            grid.values[static_cast<std::size_t>(i)] = std::nanf("");
        all.push_back({QStringLiteral("round %1").arg(r), {grid, {1, 2, {0.1F, -0.1F}}}});
    }
    return all;
}

} // namespace

class TestMaskPlayer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sliderShowsARound()
    {
        MaskPlayer player;
        player.setRounds(rounds(4), names);
        QCOMPARE(player.round(), 3); // the last one at first
        QSignalSpy spy(&player, &MaskPlayer::roundChanged);
        player.findChild<QSlider*>(QStringLiteral("maskRound"))->setValue(2);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(player.matrix()->prunedCount(), 2);
        QCOMPARE(player.matrix()->newlyPrunedCount(), 1);
        const auto* counts = player.findChild<QLabel*>(QStringLiteral("maskCounts"));
        QVERIFY2(counts->text().contains(QStringLiteral("8 of 10 weights kept")), qPrintable(counts->text()));
        QVERIFY(counts->text().contains(QStringLiteral("1 pruned in this round")));
    }

    void followsABranchThatGrows()
    {
        MaskPlayer player;
        player.setRounds(rounds(2), names);
        player.setRounds(rounds(3), names); // was at the end: goes along
        QCOMPARE(player.round(), 2);
        player.setRound(0); // the user looks back: stays there
        player.setRounds(rounds(4), names);
        QCOMPARE(player.round(), 0);
    }

    void playsToTheEndAndFromTheStart()
    {
        MaskPlayer player;
        player.setRounds(rounds(3), names);
        auto* play = player.findChild<QToolButton*>(QStringLiteral("maskPlay"));
        QVERIFY(play->isEnabled());
        play->click();
        QCOMPARE(player.round(), 0);
        QVERIFY(player.isPlaying());
        QTRY_COMPARE_WITH_TIMEOUT(player.round(), 2, 10000);
        QTRY_VERIFY_WITH_TIMEOUT(!player.isPlaying(), 5000);
        QVERIFY(!play->isChecked());
        player.setRounds(rounds(1), names); // nothing to play
        QVERIFY(!play->isEnabled());
    }

    void layersAreChosen()
    {
        MaskPlayer player;
        player.setRounds(rounds(2), names);
        QSignalSpy spy(&player, &MaskPlayer::layerChanged);
        QSignalSpy weights(&player, &MaskPlayer::weightSelected);
        player.findChild<QComboBox*>(QStringLiteral("maskLayer"))->setCurrentIndex(1);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(player.matrix()->grid().units, 1);
        QTest::keyClick(player.matrix(), Qt::Key_Right);
        QCOMPARE(weights.takeFirst(), (QVariantList{1, 0, 0}));
        player.setRounds({}, {});
        QVERIFY(player.matrix()->grid().empty());
    }
};

QTEST_MAIN(TestMaskPlayer)
#include "tst_mask_player.moc"
