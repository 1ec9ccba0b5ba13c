// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/plots/replay_bar.h"

#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace snac::widgets;

class TestReplayBar : public QObject
{
    Q_OBJECT

    std::unique_ptr<ReplayBar> m_bar;

    [[nodiscard]] QSlider* slider() const { return m_bar->findChild<QSlider*>(); }
    [[nodiscard]] QToolButton* button(const char* name) const
    {
        return m_bar->findChild<QToolButton*>(QLatin1String(name));
    }

private Q_SLOTS:
    void init()
    {
        m_bar = std::make_unique<ReplayBar>();
        m_bar->show();
    }

    void nothingToPlay()
    {
        QVERIFY(!slider()->isEnabled());
        QVERIFY(!button("replayPlay")->isEnabled());
        m_bar->setPlaying(true);
        QVERIFY(!m_bar->isPlaying());
        QCOMPARE(m_bar->position(), -1);
    }

    void whoLooksAtNowGoesOn()
    {
        QSignalSpy spy(m_bar.get(), &ReplayBar::positionChanged);
        m_bar->setCount(5);
        m_bar->setCount(6);
        QCOMPARE(m_bar->position(), -1);
        QCOMPARE(spy.count(), 0);
        QTest::mouseClick(button("replayBack"), Qt::LeftButton);
        QCOMPARE(m_bar->position(), 5);
        m_bar->setCount(9); // the run goes on
        QCOMPARE(m_bar->position(), 5);
        QCOMPARE(spy.count(), 1);
        m_bar->setCount(3); // another run
        QCOMPARE(m_bar->position(), -1);
    }

    void keysAndButtonsMove()
    {
        m_bar->setCount(10);
        slider()->setFocus();
        QTest::keyClick(slider(), Qt::Key_Home);
        QCOMPARE(m_bar->position(), 0);
        QVERIFY(!button("replayBack")->isEnabled());
        QTest::keyClick(slider(), Qt::Key_Right);
        QCOMPARE(m_bar->position(), 1);
        QTest::keyClick(slider(), Qt::Key_PageUp);
        QCOMPARE(m_bar->position(), 6);
        QTest::keyClick(slider(), Qt::Key_End);
        QCOMPARE(m_bar->position(), -1);
        QVERIFY(!button("replayOn")->isEnabled());
        QVERIFY(!button("replayNow")->isEnabled());
    }

    void aHiddenBarStops()
    {
        m_bar->setCount(50);
        m_bar->setPlaying(true);
        QVERIFY(m_bar->isPlaying());
        m_bar->hide();
        QVERIFY(!m_bar->isPlaying());
    }
};

QTEST_MAIN(TestReplayBar)
#include "tst_replay_bar.moc"
