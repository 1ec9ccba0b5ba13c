// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/study/compression_summary.h"
#include "snac/study/summary.h"

#include <QObject>

#include <functional>

namespace snac::widgets {
class PlotCanvas;
}

namespace snac::studio {

class Workbench;

/// What the study of a window is written to: the figure of its front and its reports.
class WindowExports : public QObject
{
    Q_OBJECT

public:
    using Compressions = std::function<study::CompressionSummary(const study::StudyStart&)>;

    explicit WindowExports(Workbench& bench);

    /// The figure is a picture of this plot.
    void setPlot(widgets::PlotCanvas* plot) { m_plot = plot; }
    /// The place of the generation that the plot shows, where it is one of the past; -1: now.
    void setGeneration(std::function<int()> position) { m_position = std::move(position); }
    /// What is known of the local searches of the study.
    void setCompressions(Compressions compressions) { m_compressions = std::move(compressions); }

    bool writeFigure(const QString& file); ///< .png, .svg, .pdf, or its data as .csv
    /// A table that a view has as text, under a name the user chooses: csv, md or tex.
    void askTable(const QString& suffix, const QString& text);
    bool writeTable(const QString& file, const QString& text);
    bool writeReport(const QString& file); ///< .csv, .html, .json
    void askFigure();
    void askReport(const QString& suffix);

private:
    void setCaption();
    bool write(const QString& file, const std::function<Result<>(const std::string&)>& writer);

    Workbench& m_bench;
    widgets::PlotCanvas* m_plot = nullptr;
    Compressions m_compressions;
    std::function<int()> m_position;
};

} // namespace snac::studio
