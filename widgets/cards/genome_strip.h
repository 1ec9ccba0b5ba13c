// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace snac::widgets {

/// One gene of a genome as a chip.
struct GeneChip
{
    enum class Kind { Depth, Width, Function, Training, Hardware, Other };
    QString name;  ///< "layer_3_width"
    QString label; ///< "Width of layer 3": tooltip
    QString text;  ///< "60": on the chip
    Kind kind = Kind::Other;
    bool active = true;
    bool mutated = false;
    bool fromSecond = false; ///< taken from the second parent
};

/// A genome as a strip of chips that wraps. Mutated genes have a pink outline, genes of the second parent a
/// mark, genes that do not count are grey.
class GenomeStrip : public QWidget
{
    Q_OBJECT
public:
    explicit GenomeStrip(QWidget* parent = nullptr);
    void setGenes(const std::vector<GeneChip>& genes);
    void setLegendVisible(bool visible); ///< a line below that says what the marks mean, where they occur
    [[nodiscard]] QString describe(int gene) const;
    /// A kind out of the name of a gene of the search space: "num_layers", "layer_2_width", "activation",
    /// "learning_rate".
    [[nodiscard]] static GeneChip::Kind kindOf(const QString& name);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] std::vector<QRect> rects(int width) const;
    [[nodiscard]] QString legend() const;

    std::vector<GeneChip> m_genes;
    bool m_legend = true;
};

} // namespace snac::widgets
