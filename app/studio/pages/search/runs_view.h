// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/studio/shell/study_model.h"
#include "snac/study/study_comparison.h"
#include "snac/widgets/plots/charts.h"
#include "snac/widgets/plots/objective_plot.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QCheckBox;
class QVBoxLayout;

namespace snac::studio {

/// Further studies beside the one that is shown: a legend with their names, how hypervolumes spread, and what
/// the plot and the chart draw of them. Those with other objectives are refused, with the reason.
class RunsView : public QWidget
{
    Q_OBJECT

public:
    explicit RunsView(StudyModel* model, QWidget* parent = nullptr);

    /// A study that was read; `file` is its file.
    void add(const QString& file, study::StudySummary summary);
    void remove(const QString& file);
    /// Why a study is not there.
    void refuse(const QString& why);
    [[nodiscard]] bool isBeside(const QString& file) const; ///< by whatever name
    [[nodiscard]] QStringList files() const;                ///< in the order they were added
    /// The study that is shown comes first; nothing while there is no other.
    [[nodiscard]] const std::optional<study::StudyComparison>& comparison() const { return m_comparison; }
    /// Surfaces in the plane of two axes, and the fronts of the other studies.
    [[nodiscard]] std::vector<widgets::PlotOverlay> overlaysIn(const QString& x, const QString& y) const;
    /// The other studies by generation, and the mean of all with one deviation up and down.
    [[nodiscard]] std::vector<widgets::HypervolumeCurve> curves() const;
    /// All that it says.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void addWanted();
    void changed();
    void added(const QString& file);   ///< it stands beside the study now
    void removed(const QString& file); ///< by the user

private:
    struct Other
    {
        QString file;
        study::StudySummary summary;
        int color = 0;
    };

    void follow();
    void showLegend();
    void compare();
    [[nodiscard]] Result<study::StudyComparison> comparisonWith(const study::StudySummary* one) const;

    StudyModel* m_model;
    QPushButton* m_add;
    QCheckBox* m_surfaces;
    QLabel* m_text;
    QLabel* m_problem;
    QVBoxLayout* m_legend;
    std::vector<Other> m_others;
    std::string m_shown; ///< the file of the study that they stand beside
    std::optional<study::StudyComparison> m_comparison;
};

} // namespace snac::studio
