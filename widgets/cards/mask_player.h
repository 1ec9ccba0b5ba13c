// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "weight_matrix.h"

#include <QStringList>
#include <QTimer>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace snac::widgets {

/// The network after one pruning round.
struct MaskRound
{
    QString label;                  ///< "start", "50 %"
    std::vector<WeightGrid> layers; ///< dense layers in order
};

/// The weights of a layer round by round: a slider, play, a choice of layer. Keys in the matrix move the
/// chosen weight, keys on the slider the round.
class MaskPlayer : public QWidget
{
    Q_OBJECT
public:
    explicit MaskPlayer(QWidget* parent = nullptr);
    /// Shows the last round if another branch is shown; stays at the same round while one grows.
    void setRounds(std::vector<MaskRound> rounds, const QStringList& layerNames);
    void setRound(int round); ///< clamped; emits roundChanged on a change
    [[nodiscard]] int round() const { return m_round; }
    [[nodiscard]] int roundCount() const { return static_cast<int>(m_rounds.size()); }
    void setLayer(int layer);
    [[nodiscard]] int layer() const;
    void setPlaying(bool playing);
    [[nodiscard]] bool isPlaying() const { return m_timer.isActive(); }
    [[nodiscard]] WeightMatrix* matrix() const { return m_matrix; }

Q_SIGNALS:
    void roundChanged(int round);
    void layerChanged(int layer);
    void weightSelected(int layer, int unit, int input);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show();
    void setIcons();

    std::vector<MaskRound> m_rounds;
    int m_round = 0;
    QTimer m_timer;
    WeightMatrix* m_matrix;
    QComboBox* m_layers;
    QToolButton* m_play;
    QSlider* m_slider;
    QLabel* m_label;
    QLabel* m_counts;
};

} // namespace snac::widgets
