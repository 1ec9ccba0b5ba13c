// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config_analyzer.h"

#include "snac/widgets/cards/card.h"

namespace snac::widgets {
class Badge;
}

namespace snac::studio {

/// "Before you start": the size of the search space, the cost of the study, the data, the cost model; and
/// what is in the way.
class BeforeStartCard : public widgets::Card
{
    Q_OBJECT

public:
    explicit BeforeStartCard(QWidget* parent = nullptr);

    /// The text is being read, or its data set.
    void setPending(const QString& what);
    /// The text has errors: nothing can be said.
    void setBlocked(const QString& why);
    void setFacts(const StudyFacts& facts, const study::StudyConfig& config, double measuredRate);
    [[nodiscard]] QString plainText() const;

protected:
    void changeEvent(QEvent* event) override; ///< colours are part of the text

private:
    void setLines(const QStringList& lines);
    void showLines();

    QStringList m_lines;

    QLabel* m_text;
    QWidget* m_area = nullptr;
    widgets::Badge* m_badge;
};

/// "16 inputs", "1 input".
[[nodiscard]] QString inputsText(const data::DatasetInfo& info);
/// "5 classes", or "1 target" of a regression.
[[nodiscard]] QString outputsText(const data::DatasetInfo& info);

/// The lines of the card as rich text; separate for tests.
[[nodiscard]] QStringList factLines(const StudyFacts& facts, const study::StudyConfig& config,
                                    double measuredRate);

} // namespace snac::studio
