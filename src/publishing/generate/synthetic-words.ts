/** The same words in both languages, with places such as {method} to fill. */
export interface Pair {
  readonly vi: string
  readonly en: string
}

const pair = (vi: string, en: string): Pair => ({ vi, en })

/** What the papers of synthetic issues are about. */
export const TOPICS: readonly Pair[] = [
  pair('lượng tử hóa mô hình', 'quantising models'),
  pair('học tăng cường', 'reinforcement learning'),
  pair('truy hồi tài liệu', 'document retrieval'),
  pair('suy luận nhiều bước', 'multi-step reasoning'),
  pair('robot trong nhà xưởng', 'robots on the shop floor'),
  pair('bộ nhớ đệm KV', 'the KV cache'),
  pair('dịch máy cho tiếng Việt', 'machine translation for Vietnamese'),
  pair('phát hiện bất thường', 'anomaly detection'),
  pair('lập lịch GPU', 'GPU scheduling'),
  pair('mô hình thị giác', 'vision models'),
  pair('nén ngữ cảnh dài', 'compressing long contexts'),
  pair('dữ liệu tổng hợp', 'synthetic data'),
  pair('đánh giá trợ lý', 'judging assistants'),
  pair('mạng đồ thị', 'graph networks'),
  pair('chuỗi thời gian', 'time series'),
  pair('tiết kiệm năng lượng', 'saving energy'),
]

/** Beginnings and ends of the names of methods. */
export const METHOD_PARTS = {
  first: [
    'Butter',
    'River',
    'Lotus',
    'Moss',
    'Bamboo',
    'Cloud',
    'Ferry',
    'Lantern',
    'Monsoon',
    'Paddy',
    'Reed',
    'Silk',
  ],
  last: ['Quant', 'Cache', 'Former', 'Bench', 'Tune', 'Mix', 'Flow', 'Rank', 'Guard', 'Probe', 'Merge', 'Plan'],
} as const

export const HEADLINES: readonly Pair[] = [
  pair('{method} và bài toán {topic}', '{method} and the question of {topic}'),
  pair('Một lối khác cho {topic}', 'Another way for {topic}'),
  pair('Khi {topic} gặp giới hạn', 'When {topic} meets its limits'),
  pair('{method}: ít hơn mà vẫn đủ', '{method}: less, and still enough'),
  pair('Điều {topic} chưa nói', 'What {topic} does not say'),
]

export const SENTENCES: readonly Pair[] = [
  pair('Nhóm tác giả bắt đầu từ một câu hỏi nhỏ về {topic}.', 'The authors begin with a small question about {topic}.'),
  pair('Cách làm quen thuộc cần nhiều bộ nhớ hơn ta có.', 'The usual way asks for more memory than there is.'),
  pair(
    '*{method}* đổi thứ tự hai bước và giữ nguyên phần còn lại.',
    '*{method}* swaps two steps and leaves the rest alone.',
  ),
  pair(
    'Trong {number} lần chạy, kết quả chỉ lệch nhau {percent}.',
    'Over {number} runs the results differ by only {percent}.',
  ),
  pair('Phần khó nằm ở những trường hợp hiếm.', 'The hard part lies in the rare cases.'),
  pair('Điều này không miễn phí: mỗi bước chậm đi một chút.', 'This is not free: every step gets a little slower.'),
  pair(
    'Mã nguồn đã công bố, `{method}` chạy được trên một GPU.',
    'The code is public, and `{method}` runs on one GPU.',
  ),
  pair(
    'Con số **{percent}** chỉ đúng với dữ liệu của bài báo.',
    'The figure of **{percent}** holds for the paper’s data only.',
  ),
  pair(
    'Người đọc nên xem kỹ phụ lục trước khi trích lại.',
    'Readers should look at the appendix before they quote it.',
  ),
  pair(
    'Với {topic}, một mốc so sánh yếu dễ làm ta vui quá sớm.',
    'With {topic}, a weak baseline makes one happy too early.',
  ),
  pair('Kết quả giữ được khi đổi sang mô hình nhỏ hơn.', 'The result holds when the model gets smaller.'),
  pair(
    'Chúng ta chưa biết điều gì xảy ra sau bước thứ {number}.',
    'Nobody knows yet what happens after step {number}.',
  ),
  pair(
    'Ý tưởng cũ hơn bài báo: nó đến từ xử lý tín hiệu.',
    'The idea is older than the paper: it comes from signal processing.',
  ),
  pair(
    'Bảng so sánh có {number} dòng, nhưng chỉ ba dòng đáng đọc.',
    'The table has {number} rows, of which three are worth reading.',
  ),
  pair('Dữ liệu tiếng Việt không có trong thí nghiệm.', 'The experiments hold no Vietnamese data.'),
  pair('Nhóm tác giả nói thẳng chỗ phương pháp còn thua.', 'The authors say plainly where the method still loses.'),
  pair('Ai từng làm {topic} sẽ nhận ra vấn đề này ngay.', 'Whoever has worked on {topic} knows this problem at once.'),
  pair('Thời gian huấn luyện giảm còn {number} giờ.', 'Training time falls to {number} hours.'),
  pair(
    'Một [ghi chú](https://example.org/notes) kể lại lần thử đầu.',
    'A [note](https://example.org/notes) tells of the first try.',
  ),
  pair(
    'Giả thiết then chốt là các bước độc lập với nhau.',
    'The key assumption is that steps do not depend on each other.',
  ),
]

export const ANALOGIES: readonly Pair[] = [
  pair(
    'Hãy nghĩ đến một bến phà lúc tan tầm: thêm thuyền chưa chắc đã nhanh hơn nếu chỉ có một cầu lên.',
    'Think of a ferry landing at closing time: more boats are not faster while there is a single ramp.',
  ),
  pair(
    'Giống như xếp vali: xoay món đồ dài nhất trước, những món còn lại tự tìm được chỗ.',
    'It is like packing a suitcase: turn the longest thing first, and the others find their places.',
  ),
  pair(
    'Như người giữ vườn chỉ tưới những luống khô, chứ không tưới cả vườn mỗi sáng.',
    'Like a gardener who waters the dry beds alone, and not the whole garden every morning.',
  ),
]

export const ACTIONS: readonly Pair[] = [
  pair('Chọn một dịch vụ nội bộ và đo lại từ đầu.', 'Choose one internal service and measure it anew.'),
  pair('Thử {method} trên một cụm nhỏ trong hai tuần.', 'Try {method} on a small cluster for two weeks.'),
  pair('Viết lại bộ kiểm tra cho {topic}.', 'Rewrite the tests for {topic}.'),
  pair('Ghi chi phí mỗi lần chạy vào bảng theo dõi.', 'Record the cost of each run on the dashboard.'),
]

export const OPEN_QUESTIONS: readonly Pair[] = [
  pair('Nếu {topic} rẻ đi một nửa, ta sẽ làm gì khác?', 'What would we do differently if {topic} cost half as much?'),
  pair('Ta tin một con số đến mức nào khi chưa tự đo?', 'How far do we trust a figure that we have not measured?'),
]

export const OWN_TITLES: readonly Pair[] = [
  pair('Ghi chú bên lề', 'A note in the margin'),
  pair('Chuyện hậu trường', 'Behind the scenes'),
]

export const TABLE_HEADS: readonly Pair[] = [
  pair('Ý tưởng', 'Idea'),
  pair('Việc có thể thử', 'What to try'),
  pair('Điều chưa biết', 'What is not known'),
]

export const AUTHORS: readonly string[] = [
  'Lan Anh Nguyễn',
  'Minh Trần',
  'Ada Okafor',
  'Wei Zhang',
  'Sofía Álvarez',
  'Jonas Müller',
  'Priya Natarajan',
  'Kenji Sato',
  'Ewa Kowalska',
  'Thu Hà Phạm',
]
