// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace snac::widgets {

/// Plays the generations of a run: back, play or pause, on, a slider over them, speed, and a line that says
/// what is shown. The last place of the slider is now, the run as it stands.
class ReplayBar : public QWidget
{
    Q_OBJECT

public:
    explicit ReplayBar(QWidget* parent = nullptr);

    /// How many generations are finished. Whoever looks at now goes on doing so, others stay where they are.
    void setCount(int generations);
    [[nodiscard]] int count() const { return m_count; }
    /// Place of a generation in the run; -1: now.
    void setPosition(int position);
    [[nodiscard]] int position() const { return m_position; }
    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    void setPlaying(bool playing); ///< from now it begins with the first generation
    [[nodiscard]] bool isPlaying() const { return m_timer.isActive(); }

Q_SIGNALS:
    void positionChanged(int position);

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void go(int place);
    void showState();
    void setIcons();

    int m_count = 0;
    int m_position = -1;
    QTimer m_timer;
    QToolButton* m_back;
    QToolButton* m_play;
    QToolButton* m_on;
    QToolButton* m_now;
    QSlider* m_slider;
    QLabel* m_text;
    QComboBox* m_speed;
};

} // namespace snac::widgets
