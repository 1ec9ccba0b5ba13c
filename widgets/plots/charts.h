// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>
#include <vector>

namespace snac::widgets {

/// The hypervolume of another study by generation, or what several have in common.
struct HypervolumeCurve
{
    QString name;
    std::vector<double> values; ///< by generation
    int color = 0;              ///< of the category colours
    bool dashed = false;
};

/// Hypervolume of the archive by generation, against the reference point that is shown with it.
class HypervolumeChart : public QWidget
{
    Q_OBJECT
public:
    explicit HypervolumeChart(QWidget* parent = nullptr);
    ~HypervolumeChart() override;
    void setReference(const QString& text); ///< "(60 %, 30 %)"
    void setValues(const std::vector<double>& byGeneration);
    void append(double hypervolume);
    /// Beside the study's own; measured from the same corner by who gives them.
    void setOthers(std::vector<HypervolumeCurve> others);
    void clear();

protected:
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Best, median and worst of one objective over the offspring of a generation, and the size of the front
/// after it.
struct GenerationStats
{
    int generation = 0;
    double best = 0.0; ///< display units; not finite: no value in this generation
    double median = 0.0;
    double worst = 0.0;
    int frontSize = 0;
};

class GenerationStatsChart : public QWidget
{
    Q_OBJECT
public:
    explicit GenerationStatsChart(QWidget* parent = nullptr);
    ~GenerationStatsChart() override;
    void setObjective(const QString& label, const QString& unit);
    void setStats(const std::vector<GenerationStats>& stats);

protected:
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// One epoch of one fold. NaN: not measured.
struct EpochPoint
{
    int fold = 0;
    int epoch = 0; ///< from 0
    double trainLoss = 0.0;
    double validationLoss = 0.0;
    double trainMetric = 0.0; ///< display units
    double validationMetric = 0.0;
};

/// Loss and metric by epoch, training dashed and validation solid, a colour a fold.
class TrainingCurveChart : public QWidget
{
    Q_OBJECT
public:
    enum class Shown { Loss, Metric };
    explicit TrainingCurveChart(QWidget* parent = nullptr);
    ~TrainingCurveChart() override;
    void setMetric(const QString& label, const QString& unit); ///< "accuracy", "%"
    void setShown(Shown shown);
    void setEpochs(const std::vector<EpochPoint>& epochs);
    /// Other names than "fold 1", for networks beside each other: then validation alone is drawn.
    void setNames(const QStringList& names);
    [[nodiscard]] QStringList shownNames() const; ///< of the lines, as the legend has them

protected:
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace snac::widgets
