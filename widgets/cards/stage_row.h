// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QPushButton;

namespace snac::widgets {

/// A job that goes through stages one after the other: what it is of, a box a stage, how long it takes or why
/// it ended, and what can be done with it.
class StageRow : public QWidget
{
    Q_OBJECT
public:
    enum class State { Waiting, Running, Cancelling, Done, Cancelled, Failed };

    StageRow(const QString& title, const QStringList& stages, QWidget* parent = nullptr);

    /// `stage`: the one that is under way, or in which it ended; -1: none has begun.
    void setState(State state, int stage);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int stage() const { return m_stage; }
    void setRemark(const QString& text); ///< time, or why it failed; elided, whole in the tooltip
    void setOpenVisible(bool visible);   ///< there is a folder to look into
    void setChosen(bool chosen);         ///< what is shown elsewhere is of this job
    [[nodiscard]] bool isChosen() const { return m_chosen; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString remark() const;
    /// "#17 · Yosys: synthesize, 12 s": all of it in words.
    [[nodiscard]] QString describe() const;

Q_SIGNALS:
    void chosen(); ///< by the user
    void cancelRequested();
    void openRequested();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    class Strip;
    void showState();

    QLabel* m_title;
    Strip* m_strip;
    QLabel* m_remark;
    QPushButton* m_open;
    QPushButton* m_cancel;
    State m_state = State::Waiting;
    int m_stage = -1;
    bool m_folder = false;
    bool m_chosen = false;
};

} // namespace snac::widgets
